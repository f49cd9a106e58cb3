import { createFileRoute } from '@tanstack/react-router'
import { todayQuery } from '../../features/accountability/queries.ts'
import { TodayPage } from '../../features/accountability/TodayPage.tsx'
import { unopenedQuery } from '../../features/progress/queries.ts'

export const Route = createFileRoute('/_app/')({
  loader: ({ context: { queryClient } }) =>
    Promise.all([queryClient.ensureQueryData(todayQuery), queryClient.prefetchQuery(unopenedQuery)]),
  component: TodayPage,
})
