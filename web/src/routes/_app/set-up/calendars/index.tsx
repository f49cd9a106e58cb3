import { createFileRoute } from '@tanstack/react-router'
import { CalendarsPage } from '../../../../features/trusts/CalendarsPage.tsx'
import { calendarsQuery } from '../../../../features/trusts/calendar-queries.ts'

export const Route = createFileRoute('/_app/set-up/calendars/')({
  loader: ({ context }) => context.queryClient.ensureQueryData(calendarsQuery),
  component: CalendarsPage,
})
