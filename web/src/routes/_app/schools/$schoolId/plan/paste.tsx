import { createFileRoute } from '@tanstack/react-router'
import { PastePlanPage } from '../../../../../features/plans/paste/PastePlanPage.tsx'
import { schoolPlansQuery } from '../../../../../features/plans/queries.ts'
import { PageSkeleton } from '../../../../../ui/PageSkeleton.tsx'

export const Route = createFileRoute('/_app/schools/$schoolId/plan/paste')({
  validateSearch: ({ cycle }: Record<string, unknown>): { cycle?: string } =>
    typeof cycle === 'string' ? { cycle } : {},
  loader: ({ context, params }) => context.queryClient.ensureQueryData(schoolPlansQuery(params.schoolId)),
  pendingComponent: () => <PageSkeleton shape="form" />,
  component: function PastePlanRoute() {
    return <PastePlanPage schoolId={Route.useParams().schoolId} cycleId={Route.useSearch().cycle} />
  },
})
