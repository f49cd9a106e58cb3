import { createFileRoute } from '@tanstack/react-router'
import { QuestionPage } from '../../../features/questions/QuestionPage.tsx'
import { questionQuery } from '../../../features/questions/queries.ts'
import { PageSkeleton } from '../../../ui/PageSkeleton.tsx'

export const Route = createFileRoute('/_app/questions/$questionId')({
  loader: ({ context, params }) => context.queryClient.ensureQueryData(questionQuery(params.questionId)),
  pendingComponent: () => <PageSkeleton shape="columns" />,
  component: function QuestionRoute() {
    return <QuestionPage questionId={Route.useParams().questionId} />
  },
})
