import { getReview, listReviews } from '@sixfold/shared/contracts/reviews.ts'
import { infiniteQueryOptions } from '@tanstack/react-query'
import { call } from '../../lib/api-client.ts'
import { queryFor } from '../../lib/query.ts'

/** Open reviews of every school that one may see, the earliest due first, page after page. */
export const openReviewPages = () =>
  infiniteQueryOptions({
    queryKey: [listReviews.name, { pages: true }],
    queryFn: ({ pageParam, signal }) =>
      call(listReviews, {
        query: { limit: 200, ...(pageParam === null ? {} : { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  })

/** A school's open review: one or none. */
export const nextReviewQuery = (schoolId: string) => queryFor(listReviews, { query: { schoolId, limit: 1 } })

/** Every review of a school, whatever became of it, the earliest due first. */
export const schoolReviewsQuery = (schoolId: string) =>
  queryFor(listReviews, { query: { schoolId, status: 'any', limit: 200 } })

/** One review with everything that happened to it. */
export const reviewQuery = (reviewId: string) => queryFor(getReview, { params: { reviewId } })
