import { useMutation, useQueryClient } from '@tanstack/react-query'
import { isUnreachable, toProblem } from '../../lib/problem.ts'
import { type Guarded, useStableKey } from '../cycles/use-stable-key.ts'
import { reviewQuery } from './queries.ts'

/**
 * Saves something that is said at a review on top of its own version. When someone saved meanwhile (`stale`), the page has by
 * then read what stands, for SaveEnd to show beside one's own; what was saved although no answer came isn't saved again.
 */
export function useReviewSave<Body, Answer>(
  reviewId: string,
  body: Body,
  save: (sent: Guarded<Body>) => Promise<Answer>,
  onSaved: () => Promise<void>,
) {
  const queryClient = useQueryClient()
  const keyOf = useStableKey()
  const mutation = useMutation({
    mutationFn: (version: number) => save({ version, key: keyOf([version, body]), body }),
    retry: (_count, error) => isUnreachable(error),
    retryDelay: 0,
    onSuccess: async () => {
      await queryClient.invalidateQueries(reviewQuery(reviewId))
      await onSaved()
    },
    onError: (error) => (isStale(error) ? queryClient.invalidateQueries(reviewQuery(reviewId)) : undefined),
  })
  return { ...mutation, stale: isStale(mutation.error) }
}

const isStale = (error: unknown) => error !== null && toProblem(error).status === 412
