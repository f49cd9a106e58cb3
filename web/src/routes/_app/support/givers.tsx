import { createFileRoute } from '@tanstack/react-router'
import { GiversPage } from '../../../features/givers/GiversPage.tsx'
import { partnersQuery, teamQuery } from '../../../features/givers/queries.ts'
import { PageSkeleton } from '../../../ui/PageSkeleton.tsx'

export const Route = createFileRoute('/_app/support/givers')({
  loader: ({ context: { queryClient } }) =>
    Promise.all([queryClient.ensureQueryData(partnersQuery), queryClient.ensureQueryData(teamQuery)]),
  component: GiversPage,
  pendingComponent: () => <PageSkeleton />,
})
