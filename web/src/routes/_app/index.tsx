import { createFileRoute } from '@tanstack/react-router'
import { todayQuery } from '../../features/accountability/queries.ts'
import { TodayPage } from '../../features/accountability/TodayPage.tsx'

export const Route = createFileRoute('/_app/')({
  loader: ({ context }) => context.queryClient.ensureQueryData(todayQuery),
  component: TodayPage,
})
