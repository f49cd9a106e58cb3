import { createFileRoute } from '@tanstack/react-router'
import { reviewQuery, schoolReviewsQuery } from '../../../features/reviews/queries.ts'
import { ReviewPage } from '../../../features/reviews/ReviewPage.tsx'

export const Route = createFileRoute('/_app/reviews/$reviewId')({
  loader: async ({ context: { queryClient }, params }) => {
    const review = await queryClient.ensureQueryData(reviewQuery(params.reviewId))
    await queryClient.prefetchQuery(schoolReviewsQuery(review.school.id))
  },
  component: OneReview,
})

function OneReview() {
  return <ReviewPage reviewId={Route.useParams().reviewId} />
}
