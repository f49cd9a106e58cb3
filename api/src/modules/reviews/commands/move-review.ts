import type { ActCtx } from '../../../http/handle.ts'
import { published, record } from '../../../record.ts'
import { moveDueDay } from '../writes.ts'
import { type MoveAsked, reviewToMove } from './review-to-move.ts'

/** A leader puts a review off; the old day and why stay in its trail. @throws 404 · 403 · 412 · 409 · 400 */
export const deferReview = (ctx: ActCtx, asked: MoveAsked) => moveReview(ctx, 'defer', asked)

/** A leader brings a review forward. @throws 404 · 403 · 412 · 409 · 400 */
export const bringReviewForward = (ctx: ActCtx, asked: MoveAsked) => moveReview(ctx, 'bringForward', asked)

async function moveReview(ctx: ActCtx, move: 'defer' | 'bringForward', asked: MoveAsked): Promise<void> {
  const { review, dueOn } = await reviewToMove(ctx, move, asked)
  await moveDueDay(ctx, review, { dueOn, askedOn: asked.dueOn, reason: asked.reason })
  await record(ctx, {
    kind: move === 'defer' ? 'review-deferred' : 'review-brought-forward',
    schoolId: review.schoolId,
    recordKind: 'review',
    recordId: review.id,
    audiences: published,
    data: { from: review.dueOn, dueOn },
  })
}
