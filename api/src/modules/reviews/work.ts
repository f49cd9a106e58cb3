import type { ReviewWork } from '@sixfold/shared/contracts/review-work.ts'
import type { Scheme } from '@sixfold/shared/domain/categorisation/scheme.ts'
import { changesInWords } from '@sixfold/shared/domain/plans/compare-words.ts'
import type { PlanContent } from '@sixfold/shared/domain/plans/content.ts'
import { afterSigning } from '@sixfold/shared/domain/reviews/due.ts'
import { wantsNewDecision } from '@sixfold/shared/domain/reviews/outcome.ts'
import type { Ctx } from '../../db/tenant.ts'
import { cyclePolicy } from '../cycles/policy.ts'
import { listFewPupilMeasures } from '../measures/queries.ts'
import { calendarOf } from '../trusts/queries.ts'
import { evidenceBeside } from './evidence-beside.ts'
import { isUnderWay, reviewPolicy } from './policy.ts'
import { newestDecision, type ReviewRow } from './queries.ts'
import { shownDifference } from './shown-difference.ts'
import {
  findMeeting,
  findOutcome,
  findPreparation,
  type JudgementRow,
  type PreparationRow,
  standingJudgements,
  standingStatement,
} from './work-queries.ts'

/**
 * A review from its preparation on, as the person asking may have it. Null before, and of one that was never signed off for
 * those who don't read its work.
 */
export async function workOf(ctx: Ctx, scheme: Scheme, review: ReviewRow): Promise<ReviewWork | null> {
  if (review.status !== 'signed-off' && !reviewPolicy.readWork(ctx.actor, review)) return null
  const prepared = await findPreparation(ctx, review.id)
  if (!prepared) return null
  const before = await shownContent(ctx, review, prepared.before.content)
  const now = await shownContent(ctx, review, prepared.now.content)
  const outcome = await findOutcome(ctx, review.id)
  return {
    prepared: { day: prepared.day, by: prepared.by },
    before: { version: prepared.before.version, hash: prepared.beforeHash, why: prepared.before.why },
    now: { version: prepared.now.version, hash: prepared.nowHash },
    planChanges: before && now ? changesInWords(scheme, before.content, now.content) : [],
    hiddenMeasures: now?.hidden ?? 0,
    difference: await shownDifference(ctx, review, prepared.difference),
    priorities: await prioritiesOf(ctx, review, prepared),
    statement: await standingStatement(ctx, review.id),
    held: await findMeeting(ctx, review.id),
    outcome: outcome && {
      outcome: outcome.outcome,
      reason: outcome.reason,
      wantsNewDecision: wantsNewDecision(outcome.outcome),
      categorisationId: reviewPolicy.readWork(ctx.actor, review) ? outcome.categorisationId : null,
      signedOn: outcome.day,
      by: outcome.by,
      hash: outcome.hash,
      next: outcome.next,
    },
    decidedOn: review.status === 'held' ? await decidedOn(ctx, review) : null,
    nextDueOn:
      review.status === 'held'
        ? afterSigning(review, ctx.today, scheme.reviewMonths, await calendarOf(ctx, review.schoolId)).dueOn
        : null,
  }
}

/** What signing off may ask for. */
async function decidedOn(ctx: Ctx, { schoolId }: ReviewRow): Promise<ReviewWork['decidedOn']> {
  const { level, underWay } = await newestDecision(ctx, schoolId)
  return { level, underWay }
}

async function prioritiesOf(
  ctx: Ctx,
  review: ReviewRow,
  { now }: PreparationRow,
): Promise<ReviewWork['priorities']> {
  const planned = now.content?.priorities ?? []
  const judgements = await standingJudgements(ctx, review.id)
  const evidence = isUnderWay(review.status)
    ? await evidenceBeside(
        ctx,
        planned.map(({ id }) => id),
      )
    : null
  return planned.map(({ id, title, criterionKey }) => {
    const stood = now.standings.find(({ priorityId }) => priorityId === id)
    const row = judgements.find(({ priorityId }) => priorityId === id)
    const judgement = row ? presentJudgement(row) : null
    return {
      id,
      title,
      criterionKey,
      step: stood?.step ?? null,
      turn: stood?.turn ?? 1,
      evidence: judgement?.evidence ?? evidence?.get(id) ?? { strength: 'none', contested: false },
      judgement,
    }
  })
}

export const presentJudgement = ({ priorityId: _, strength, contested, ...row }: JudgementRow) => ({
  ...row,
  evidence: { strength, contested },
})

/** Without the measures on fewer than six pupils that aren't for the person asking; `hidden` counts them. */
async function shownContent(ctx: Ctx, { schoolId }: ReviewRow, content: PlanContent | null) {
  if (content === null) return null
  if (cyclePolicy.readFewPupils(ctx.actor, { schoolId })) return { content, hidden: 0 }
  const few = await listFewPupilMeasures(
    ctx,
    content.priorities.map(({ id }) => id),
  )
  const priorities = content.priorities.map((priority) => ({
    ...priority,
    measures: priority.measures.filter((measure) => !measure.fewPupils && !few.includes(measure.id)),
  }))
  const count = (of: PlanContent['priorities']) => of.reduce((sum, { measures }) => sum + measures.length, 0)
  return { content: { ...content, priorities }, hidden: count(content.priorities) - count(priorities) }
}
