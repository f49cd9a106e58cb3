import { createFileRoute } from '@tanstack/react-router'
import { ApproachesPage } from '../../features/options/ApproachesPage.tsx'
import { approachesQuery } from '../../features/options/queries.ts'

export const Route = createFileRoute('/_app/approaches')({
  loader: ({ context }) => context.queryClient.ensureQueryData(approachesQuery('', false)),
  component: ApproachesPage,
})
