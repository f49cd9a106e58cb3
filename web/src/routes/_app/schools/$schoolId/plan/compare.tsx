import { createFileRoute } from '@tanstack/react-router'
import { ComparePage, type Sides } from '../../../../../features/plans/ComparePage.tsx'
import { schoolPlansQuery } from '../../../../../features/plans/queries.ts'

export const Route = createFileRoute('/_app/schools/$schoolId/plan/compare')({
  validateSearch: ({ cycle, from, to }: Record<string, unknown>): Sides & { cycle?: string } => ({
    ...(typeof cycle === 'string' ? { cycle } : {}),
    ...sideIn('from', from),
    ...sideIn('to', to),
  }),
  loader: ({ context, params }) => context.queryClient.ensureQueryData(schoolPlansQuery(params.schoolId)),
  component: function CompareRoute() {
    const { cycle, ...sides } = Route.useSearch()
    return <ComparePage schoolId={Route.useParams().schoolId} asked={cycle} sides={sides} />
  },
})

const sideIn = (name: keyof Sides, side: unknown): Sides =>
  typeof side === 'number' || side === 'now' ? { [name]: side } : {}
