import { holdReview, prepareReview, signOffReview } from '@sixfold/shared/contracts/review-acts.ts'
import type { ReviewWithTrail } from '@sixfold/shared/contracts/reviews.ts'
import type { Level } from '@sixfold/shared/domain/categorisation/scheme.ts'
import type { ReviewOutcome } from '@sixfold/shared/domain/reviews/outcome.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../lib/api-client.ts'
import { notify } from '../../lib/notify.ts'
import { rescueFocus } from '../../lib/page-focus.ts'
import { refreshAll } from '../cycles/queries.ts'
import { useStableKey } from '../cycles/use-stable-key.ts'
import { reviewQuery } from './queries.ts'

export type ReviewStep =
  | { to: 'prepare' }
  | { to: 'hold'; heldOn: string; present: string }
  | { to: 'signOff'; outcome: ReviewOutcome; reason: string; level?: Level }

const said = {
  prepare: 'The preparation is open',
  hold: 'Kept that it was held',
  signOff: 'The review is signed off',
}

/** Takes a review on by a step: once, however often it is asked for. What went wrong stays in `error`, with the review read afresh. */
export function useReviewAct({ id, version }: Pick<ReviewWithTrail, 'id' | 'version'>) {
  const queryClient = useQueryClient()
  const keyOf = useStableKey()
  return useMutation({
    // Without a connection it fails at once: what was given up must not happen by itself once there is one again.
    networkMode: 'always',
    mutationFn: (step: ReviewStep) => {
      const asked = { params: { reviewId: id }, version, key: keyOf([id, version, step]) }
      if (step.to === 'prepare') return call(prepareReview, asked)
      if (step.to === 'hold')
        return call(holdReview, { ...asked, body: { heldOn: step.heldOn, present: step.present } })
      const { to: _, ...body } = step
      return call(signOffReview, { ...asked, body })
    },
    onSuccess: async (now, { to }) => {
      queryClient.setQueryData(reviewQuery(id).queryKey, now)
      await notify(said[to])
    },
    onSettled: async () => {
      await refreshAll(queryClient)
      // The button that was pressed is gone.
      rescueFocus()
    },
  })
}
