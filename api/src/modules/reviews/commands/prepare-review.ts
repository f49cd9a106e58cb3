import type { ActCtx } from '../../../http/handle.ts'
import { record } from '../../../record.ts'
import { differenceSince } from '../difference-since.ts'
import { sealOf } from '../seal.ts'
import { takePictures } from '../take-pictures.ts'
import { insertPreparation } from '../work-queries.ts'
import { moveOn } from '../writes.ts'
import { assertInTurn, lockFor } from './review-to-work-on.ts'

/**
 * Opens a review's preparation: freezes the school's plan as it was and as it is, and writes what happened since, so that nobody
 * retypes what is known. domain.md §5. Leaders and the school's partners hear of it; whoever reads the published record learns
 * nothing before it is signed off. @throws 404 · 403 · 412 · 409
 */
export async function prepareReview(ctx: ActCtx, reviewId: string): Promise<void> {
  const review = await lockFor(ctx, 'prepare', reviewId)
  ctx.expect?.(review.version)
  assertInTurn('prepare', review)
  const { pictures, since } = await takePictures(ctx, review)
  const difference = await differenceSince(ctx, review.schoolId, pictures, since)
  await insertPreparation(ctx, review.id, {
    ...pictures,
    beforeHash: sealOf(pictures.before),
    nowHash: sealOf(pictures.now),
    difference,
  })
  await moveOn(ctx, review, 'preparing')
  await record(ctx, {
    kind: 'review-prepared',
    schoolId: review.schoolId,
    recordKind: 'review',
    recordId: review.id,
    audiences: ['leaders', 'partners'],
  })
}
