import { createFileRoute } from '@tanstack/react-router'
import { PracticePage } from '../../../features/practices/PracticePage.tsx'
import { practiceQuery } from '../../../features/practices/queries.ts'
import { PageSkeleton } from '../../../ui/PageSkeleton.tsx'

export const Route = createFileRoute('/_app/practices/$practiceId')({
  loader: ({ context, params }) => context.queryClient.ensureQueryData(practiceQuery(params.practiceId)),
  pendingComponent: () => <PageSkeleton shape="form" />,
  component: function PracticeRoute() {
    return <PracticePage practiceId={Route.useParams().practiceId} />
  },
})
