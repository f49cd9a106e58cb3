import { afterSigning } from '@sixfold/shared/domain/reviews/due.ts'
import type { ReviewOutcome } from '@sixfold/shared/domain/reviews/outcome.ts'
import { actBlockers } from '@sixfold/shared/domain/reviews/work.ts'
import type { ActCtx } from '../../../http/handle.ts'
import { assertUnblocked } from '../../../http/problem.ts'
import { published, record } from '../../../record.ts'
import { calendarOf } from '../../trusts/queries.ts'
import { judgedPriorities } from '../judged-priorities.ts'
import { newestDecision } from '../queries.ts'
import { sealOf } from '../seal.ts'
import {
  findMeeting,
  findPreparation,
  insertOutcome,
  standingJudgements,
  standingStatement,
} from '../work-queries.ts'
import { insertReview, moveOn } from '../writes.ts'
import { lockFor } from './review-to-work-on.ts'

type Signed = { reviewId: string; outcome: ReviewOutcome; reason: string }

/**
 * Locks a review that was held, publishes it, and makes the one that follows: a school has exactly one open. Raise and lower are
 * kept as asking for a new decision. domain.md §5. @throws 404 · 403 · 412 · 409 with each priority that was not judged
 */
export async function signOffReview(ctx: ActCtx, { reviewId, outcome, reason }: Signed): Promise<void> {
  const review = await lockFor(ctx, 'signOff', reviewId)
  ctx.expect?.(review.version)
  const prepared = await findPreparation(ctx, review.id)
  const judgements = await standingJudgements(ctx, review.id)
  assertUnblocked(actBlockers('signOff', review.status, judgedPriorities(prepared, judgements)))
  const hash = sealOf({
    reviewId,
    prepared,
    statement: await standingStatement(ctx, review.id),
    judgements,
    held: await findMeeting(ctx, review.id),
    signed: { outcome, reason, day: ctx.today, by: ctx.actor.personId },
  })
  await insertOutcome(ctx, review.id, { outcome, reason, hash })
  await moveOn(ctx, review, 'signed-off')
  const due = afterSigning(review, ctx.today, await calendarOf(ctx, review.schoolId))
  await insertReview(ctx, {
    ...due,
    schoolId: review.schoolId,
    decisionId: await newestDecision(ctx, review.schoolId),
    afterReviewId: review.id,
  })
  await record(ctx, {
    kind: 'review-signed-off',
    schoolId: review.schoolId,
    recordKind: 'review',
    recordId: review.id,
    audiences: published,
    data: { outcome, dueOn: due.dueOn },
  })
}
