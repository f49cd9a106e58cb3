import { createFileRoute } from '@tanstack/react-router'
import { schoolPlansQuery } from '../../../../../../features/plans/queries.ts'
import { VersionPage } from '../../../../../../features/plans/VersionPage.tsx'

export const Route = createFileRoute('/_app/schools/$schoolId/plan/versions/$number')({
  validateSearch: ({ cycle }: Record<string, unknown>): { cycle?: string } =>
    typeof cycle === 'string' ? { cycle } : {},
  loader: ({ context, params }) => context.queryClient.ensureQueryData(schoolPlansQuery(params.schoolId)),
  component: function VersionRoute() {
    const { schoolId, number } = Route.useParams()
    return <VersionPage schoolId={schoolId} asked={Route.useSearch().cycle} number={Number(number)} />
  },
})
