import { createFileRoute } from '@tanstack/react-router'
import { priorityQuery } from '../../../features/cycles/queries.ts'
import { updatesQuery } from '../../../features/progress/queries.ts'
import { UpdatePage } from '../../../features/progress/UpdatePage.tsx'
import { PageSkeleton } from '../../../ui/PageSkeleton.tsx'

export const Route = createFileRoute('/_app/priorities/$priorityId_/update')({
  validateSearch: ({ from, corrects }: Record<string, unknown>): { from?: 'today'; corrects?: string } => ({
    ...(from === 'today' ? { from } : {}),
    ...(typeof corrects === 'string' ? { corrects } : {}),
  }),
  loader: ({ context: { queryClient }, params: { priorityId } }) =>
    Promise.all([
      queryClient.ensureQueryData(priorityQuery(priorityId)),
      queryClient.ensureQueryData(updatesQuery(priorityId)),
    ]),
  pendingComponent: () => <PageSkeleton shape="form" />,
  component: function UpdateRoute() {
    const { from, corrects } = Route.useSearch()
    return <UpdatePage priorityId={Route.useParams().priorityId} from={from} corrects={corrects} />
  },
})
