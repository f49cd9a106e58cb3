import { createFileRoute } from '@tanstack/react-router'
import { PlanPage } from '../../../../../features/plans/PlanPage.tsx'
import { schoolPlansQuery } from '../../../../../features/plans/queries.ts'

/** `cycle` is the id of a cycle, or of its plan. */
export const Route = createFileRoute('/_app/schools/$schoolId/plan/')({
  validateSearch: ({ cycle }: Record<string, unknown>): { cycle?: string } =>
    typeof cycle === 'string' ? { cycle } : {},
  loader: ({ context, params }) => context.queryClient.ensureQueryData(schoolPlansQuery(params.schoolId)),
  component: function PlanRoute() {
    return <PlanPage schoolId={Route.useParams().schoolId} asked={Route.useSearch().cycle} />
  },
})
