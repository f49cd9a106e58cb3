import { createFileRoute } from '@tanstack/react-router'
import { priorityQuery } from '../../../features/cycles/queries.ts'
import { practiceDraftQuery } from '../../../features/practices/queries.ts'
import { WriteUpPage } from '../../../features/practices/WriteUpPage.tsx'
import { PageSkeleton } from '../../../ui/PageSkeleton.tsx'

export const Route = createFileRoute('/_app/priorities/$priorityId_/practice')({
  loader: ({ context: { queryClient }, params: { priorityId } }) =>
    Promise.all([
      queryClient.ensureQueryData(priorityQuery(priorityId)),
      queryClient.ensureQueryData(practiceDraftQuery(priorityId)),
    ]),
  pendingComponent: () => <PageSkeleton shape="form" />,
  component: function WriteUpRoute() {
    return <WriteUpPage priorityId={Route.useParams().priorityId} />
  },
})
