import { createFileRoute } from '@tanstack/react-router'
import { openReviewPages } from '../../../features/reviews/queries.ts'
import { ReviewsPage } from '../../../features/reviews/ReviewsPage.tsx'

export const Route = createFileRoute('/_app/reviews/')({
  loader: ({ context }) => context.queryClient.ensureInfiniteQueryData(openReviewPages()),
  component: ReviewsPage,
})
