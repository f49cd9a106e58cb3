import type { ActCtx } from '../../../http/handle.ts'
import { published, record } from '../../../record.ts'
import { newestDecision } from '../queries.ts'
import { endUnheld, insertReview } from '../writes.ts'
import { type MoveAsked, reviewToMove } from './review-to-move.ts'

/**
 * A review that nobody held is kept as such, and a new one falls due on the day named: a school has exactly one open. The new
 * one is about the newest published category, and its nominal day is the day named. @throws 404 · 403 · 412 · 409 · 400
 */
export async function leaveReviewUnheld(ctx: ActCtx, asked: MoveAsked): Promise<void> {
  const { review, dueOn } = await reviewToMove(ctx, 'notHeld', asked)
  const { schoolId } = review
  await endUnheld(ctx, review, { askedOn: asked.dueOn, reason: asked.reason })
  const next = await insertReview(ctx, {
    schoolId,
    decisionId: (await newestDecision(ctx, schoolId)).id,
    nominalDueOn: asked.dueOn,
    dueOn,
    askedOn: asked.dueOn,
  })
  await record(ctx, {
    kind: 'review-not-held',
    schoolId,
    recordKind: 'review',
    recordId: next,
    audiences: published,
    data: { from: review.dueOn, dueOn },
  })
}
