import { createFileRoute } from '@tanstack/react-router'
import { NewPriorityPage } from '../../../../../features/cycles/NewPriorityPage.tsx'
import { schoolCyclesQuery } from '../../../../../features/cycles/queries.ts'
import { PageSkeleton } from '../../../../../ui/PageSkeleton.tsx'

export const Route = createFileRoute('/_app/schools/$schoolId/priorities/new')({
  validateSearch: ({ cycle }: Record<string, unknown>): { cycle?: string } =>
    typeof cycle === 'string' ? { cycle } : {},
  loader: ({ context, params }) => context.queryClient.ensureQueryData(schoolCyclesQuery(params.schoolId)),
  pendingComponent: () => <PageSkeleton shape="form" />,
  component: function NewPriorityRoute() {
    return <NewPriorityPage schoolId={Route.useParams().schoolId} cycleId={Route.useSearch().cycle} />
  },
})
