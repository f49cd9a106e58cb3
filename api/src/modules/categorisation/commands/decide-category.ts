import { decideBlockers, effectiveDayFault } from '@sixfold/shared/domain/categorisation/decide.ts'
import { wayBlockers } from '@sixfold/shared/domain/categorisation/way.ts'
import { londonDay } from '../../../clock.ts'
import type { ActCtx } from '../../../http/handle.ts'
import { assertUnblocked, type Fault, invalid } from '../../../http/problem.ts'
import { published, record } from '../../../record.ts'
import { type Asked, settleFor } from '../../bodies/commands/settle-for.ts'
import { reviewNext, scheduleReview } from '../../reviews/commands/schedule-review.ts'
import { schemeOfRound } from '../../schemes/queries.ts'
import { decisionsOn, insertDecision } from '../decision-queries.ts'
import { type CategorisationRow, lockSchool, moveTo } from '../queries.ts'
import { decideFacts, isSecondModerated } from '../way-blockers.ts'
import { loadWayFor } from './load-for.ts'

export type Settling = Asked & { categorisationId: string; effectiveOn: string }

/**
 * Settles a proposal for a body, publishes the category and, of a round, makes the review that follows.
 * @throws NotFound 404 · Forbidden 403 · Stale 412 · Blocked 409 with every reason · Invalid 400 with every fault
 */
export async function decideCategory(ctx: ActCtx, it: Settling): Promise<void> {
  const { row, way } = await loadWayFor(ctx, 'decide', it.categorisationId)
  await lockSchool(ctx, row.school.id)
  assertUnblocked(wayBlockers('decide', row.status))
  const proposal = {
    schoolId: row.school.id,
    proposedBy: row.proposedBy?.id ?? null,
    proposedOn: row.proposedAt === null ? null : londonDay(new Date(row.proposedAt)),
    secondModerated: isSecondModerated(row, way),
  }
  const settled = await settleFor(ctx, proposal, it)
  const asChiefExecutive = settled.body.kind === 'chief-executive'
  assertUnblocked([
    // Of a chief executive who proposed it `settleFor` says so, whoever records it.
    ...decideBlockers({
      ...decideFacts(row, way, { personId: ctx.actor.personId, asChiefExecutive }),
      excepted: asChiefExecutive,
    }),
    ...settled.blockers,
  ])
  const faults = [...(await dayFaults(ctx, row, it.effectiveOn)), ...settled.faults]
  if (faults.length > 0) throw invalid(faults)
  const { effectiveOn, minuteReference = null } = it
  const decisionId = await insertDecision(ctx, row, { ...settled, effectiveOn, minuteReference })
  await moveTo(ctx, row.id, { act: 'decide', from: row.status, to: 'published' })
  // One that a review asked for leaves the days of reviews as they are.
  if (row.origin === 'review') await reviewNext(ctx, { schoolId: row.school.id, decisionId })
  else {
    const { reviewMonths: months } = await schemeOfRound(ctx, row.roundId)
    await scheduleReview(ctx, { schoolId: row.school.id, decisionId, effectiveOn, months })
  }
  await record(ctx, {
    kind: 'category-published',
    schoolId: row.school.id,
    recordKind: 'categorisation',
    recordId: row.id,
    audiences: published,
    data: { academicYear: row.academicYear, level: row.level, effectiveOn },
  })
}

async function dayFaults(ctx: ActCtx, row: CategorisationRow, effectiveOn: string): Promise<Fault[]> {
  const days = (await decisionsOn(ctx, [row.school.id])).map((decision) => decision.effectiveOn)
  const latestEffectiveOn = days.toSorted().at(-1) ?? null
  const message = effectiveDayFault(effectiveOn, { ...row, latestEffectiveOn }, ctx.today)
  return message ? [{ path: 'effectiveOn', message }] : []
}
