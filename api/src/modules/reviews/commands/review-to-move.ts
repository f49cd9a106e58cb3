import { moveBlockers, askedDayFault, movedTo, type ReviewMove } from '@sixfold/shared/domain/reviews/move.ts'
import { authorize } from '../../../access/policy.ts'
import type { ActCtx } from '../../../http/handle.ts'
import { assertUnblocked, invalid, notFound } from '../../../http/problem.ts'
import { lockSchool } from '../../categorisation/queries.ts'
import { calendarOf } from '../../trusts/queries.ts'
import { reviewPolicy } from '../policy.ts'
import { findReview, type ReviewRow } from '../queries.ts'

/** `dueOn` is the day asked for. */
export type MoveAsked = { reviewId: string; dueOn: string; reason: string }

/**
 * A review whose day may be moved as asked, and the school's day that it moves to. Its school stays locked, as while a category
 * is published: a school's reviews change one after the other. @throws 404 · 403 · 412 · 409 with every reason · 400
 */
export async function reviewToMove(
  ctx: ActCtx,
  move: ReviewMove,
  { reviewId, dueOn: askedOn }: MoveAsked,
): Promise<{ review: ReviewRow; dueOn: string }> {
  const found = await findReview(ctx, reviewId)
  if (!found) throw notFound('This review')
  authorize(reviewPolicy, 'move', ctx.actor, found)
  await lockSchool(ctx, found.schoolId)
  const review = (await findReview(ctx, reviewId)) ?? found
  ctx.expect?.(review.version)
  const { today } = ctx
  const calendar = await calendarOf(ctx, review.schoolId)
  assertUnblocked(moveBlockers(move, review, calendar, today))
  const fault = askedDayFault(move, review, { calendar, today, askedOn })
  if (fault !== null) throw invalid([{ path: 'dueOn', message: fault }])
  return { review, dueOn: movedTo(calendar, askedOn) }
}
