import { heldDayFault } from '@sixfold/shared/domain/reviews/work.ts'
import type { ActCtx } from '../../../http/handle.ts'
import { invalid } from '../../../http/problem.ts'
import { record } from '../../../record.ts'
import { findPreparation, insertMeeting } from '../work-queries.ts'
import { moveOn } from '../writes.ts'
import { assertInTurn, lockFor } from './review-to-work-on.ts'

type Held = { reviewId: string; heldOn: string; present: string }

/** Keeps when a review was held and who was present; whoever records it held it. @throws 404 · 403 · 412 · 409 · 400 */
export async function holdReview(ctx: ActCtx, { reviewId, heldOn, present }: Held): Promise<void> {
  const review = await lockFor(ctx, 'hold', reviewId)
  ctx.expect?.(review.version)
  assertInTurn('hold', review)
  const prepared = await findPreparation(ctx, review.id)
  const fault = heldDayFault(heldOn, prepared?.day ?? ctx.today, ctx.today)
  if (fault !== null) throw invalid([{ path: 'heldOn', message: fault }])
  await insertMeeting(ctx, review.id, { heldOn, present })
  await moveOn(ctx, review, 'held')
  await record(ctx, {
    kind: 'review-held',
    schoolId: review.schoolId,
    recordKind: 'review',
    recordId: review.id,
    audiences: ['leaders', 'partners'],
    data: { heldOn },
  })
}
