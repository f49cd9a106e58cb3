import { createFileRoute } from '@tanstack/react-router'
import { CalendarPage } from '../../../../features/trusts/CalendarPage.tsx'
import { calendarQuery, calendarsQuery } from '../../../../features/trusts/calendar-queries.ts'
import { PageSkeleton } from '../../../../ui/PageSkeleton.tsx'

export const Route = createFileRoute('/_app/set-up/calendars/$calendarId')({
  validateSearch: ({ year }: Record<string, unknown>): { year?: number } =>
    typeof year === 'number' ? { year } : {},
  loader: ({ context: { queryClient }, params }) =>
    Promise.all([
      queryClient.ensureQueryData(calendarQuery(params.calendarId)),
      queryClient.ensureQueryData(calendarsQuery),
    ]),
  component: OneCalendar,
  pendingComponent: () => <PageSkeleton shape="form" />,
})

function OneCalendar() {
  return <CalendarPage calendarId={Route.useParams().calendarId} asked={Route.useSearch().year} />
}
