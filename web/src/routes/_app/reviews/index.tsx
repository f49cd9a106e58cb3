import { createFileRoute } from '@tanstack/react-router'
import { openReviewPages } from '../../../features/reviews/queries.ts'
import { ReviewsPage, type ReviewsView } from '../../../features/reviews/ReviewsPage.tsx'

export const Route = createFileRoute('/_app/reviews/')({
  validateSearch: ({ view }: Record<string, unknown>): { view?: Exclude<ReviewsView, 'list'> } =>
    view === 'months' ? { view } : {},
  loader: ({ context }) => context.queryClient.ensureInfiniteQueryData(openReviewPages()),
  component: Reviews,
})

function Reviews() {
  return <ReviewsPage view={Route.useSearch().view ?? 'list'} />
}
