import { isStep, type StepKey } from '@sixfold/shared/domain/cycle/steps.ts'
import { createFileRoute } from '@tanstack/react-router'
import { PriorityPage } from '../../../features/cycles/PriorityPage.tsx'
import { priorityQuery } from '../../../features/cycles/queries.ts'
import { PageSkeleton } from '../../../ui/PageSkeleton.tsx'

export const Route = createFileRoute('/_app/priorities/$priorityId')({
  validateSearch: ({ step }: Record<string, unknown>): { step?: StepKey } => (isStep(step) ? { step } : {}),
  loader: ({ context, params }) => context.queryClient.ensureQueryData(priorityQuery(params.priorityId)),
  pendingComponent: () => <PageSkeleton shape="columns" />,
  component: function PriorityRoute() {
    return <PriorityPage priorityId={Route.useParams().priorityId} asked={Route.useSearch().step} />
  },
})
