import { createFileRoute } from '@tanstack/react-router'
import { todayQuery } from '../../features/accountability/queries.ts'
import { TodayPage } from '../../features/accountability/TodayPage.tsx'
import { unopenedQuery } from '../../features/progress/queries.ts'
import { sessionQuery } from '../../features/shell/session.ts'

export const Route = createFileRoute('/_app/')({
  loader: async ({ context: { queryClient } }) => {
    const session = queryClient.getQueryData(sessionQuery.queryKey)
    await Promise.all([
      queryClient.ensureQueryData(todayQuery),
      session?.abilities.seeTrust && queryClient.prefetchQuery(unopenedQuery),
    ])
  },
  component: TodayPage,
})
