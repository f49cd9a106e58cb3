import { createFileRoute } from '@tanstack/react-router'
import { CloseCyclePage } from '../../../../features/cycles/CloseCyclePage.tsx'
import { schoolCyclesQuery } from '../../../../features/cycles/queries.ts'
import { PageSkeleton } from '../../../../ui/PageSkeleton.tsx'

export const Route = createFileRoute('/_app/schools/$schoolId/close-cycle')({
  validateSearch: ({ cycle }: Record<string, unknown>): { cycle?: string } =>
    typeof cycle === 'string' ? { cycle } : {},
  loader: ({ context, params }) => context.queryClient.ensureQueryData(schoolCyclesQuery(params.schoolId)),
  pendingComponent: () => <PageSkeleton shape="form" />,
  component: function CloseCycleRoute() {
    return <CloseCyclePage schoolId={Route.useParams().schoolId} cycleId={Route.useSearch().cycle} />
  },
})
