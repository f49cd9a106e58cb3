import type { Level } from '@sixfold/shared/domain/categorisation/scheme.ts'
import { afterSigning } from '@sixfold/shared/domain/reviews/due.ts'
import {
  askedLevelFault,
  type ReviewOutcome,
  wantsNewDecision,
} from '@sixfold/shared/domain/reviews/outcome.ts'
import { actBlockers } from '@sixfold/shared/domain/reviews/work.ts'
import type { ActCtx } from '../../../http/handle.ts'
import { assertUnblocked, invalid } from '../../../http/problem.ts'
import { published, record } from '../../../record.ts'
import { beginFromReview } from '../../categorisation/commands/begin-from-review.ts'
import { currentScheme } from '../../schemes/queries.ts'
import { calendarOf } from '../../trusts/queries.ts'
import { judgedPriorities } from '../judged-priorities.ts'
import { newestDecision, type NewestDecision, type ReviewRow } from '../queries.ts'
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

type Signed = { reviewId: string; outcome: ReviewOutcome; reason: string; level?: Level | undefined }

/**
 * Locks a review that was held, publishes it, and makes the one that follows: a school has exactly one open. Raise and lower begin
 * a decision, or are taken up by the one under way. domain.md §5.
 * @throws 404 · 403 · 412 · 409 with each priority that was not judged · 400 for the category that it asks for
 */
export async function signOffReview(ctx: ActCtx, signed: Signed): Promise<void> {
  const { reviewId, outcome, reason } = signed
  const review = await lockFor(ctx, 'signOff', reviewId)
  ctx.expect?.(review.version)
  const prepared = await findPreparation(ctx, review.id)
  const judgements = await standingJudgements(ctx, review.id)
  assertUnblocked(actBlockers('signOff', review.status, judgedPriorities(prepared, judgements)))
  const decision = await newestDecision(ctx, review.schoolId)
  const categorisationId = await decisionAskedFor(ctx, review, decision, signed)
  const hash = sealOf({
    reviewId,
    prepared,
    statement: await standingStatement(ctx, review.id),
    judgements,
    held: await findMeeting(ctx, review.id),
    signed: { outcome, reason, day: ctx.today, by: ctx.actor.personId },
  })
  await insertOutcome(ctx, review.id, { outcome, reason, categorisationId, hash })
  await moveOn(ctx, review, 'signed-off')
  const { reviewMonths } = await currentScheme(ctx)
  const due = afterSigning(review, ctx.today, reviewMonths, await calendarOf(ctx, review.schoolId))
  await insertReview(ctx, {
    ...due,
    schoolId: review.schoolId,
    decisionId: decision.id,
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

/** The decision that takes the outcome up: one begun for it, or the one under way. Null where the category is confirmed. */
async function decisionAskedFor(
  ctx: ActCtx,
  { schoolId }: ReviewRow,
  { categorisationId: from, ...decided }: NewestDecision,
  { outcome, reason, level }: Signed,
): Promise<string | null> {
  const fault = askedLevelFault(await currentScheme(ctx), { outcome, level: level ?? null }, decided)
  if (fault) throw invalid([{ path: 'level', message: fault }])
  if (level !== undefined) return beginFromReview(ctx, { from, schoolId, level, reason })
  return wantsNewDecision(outcome) ? (decided.underWay?.id ?? null) : null
}
