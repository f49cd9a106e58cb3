import { academicYearDays } from '@sixfold/shared/domain/calendar/academic-year.ts'
import type { Round, RoundSchool } from '@sixfold/shared/contracts/rounds.ts'
import type { Level } from '@sixfold/shared/domain/categorisation/scheme.ts'
import { inForceOn, levelBefore } from '@sixfold/shared/domain/categorisation/in-force.ts'
import { movementBetween } from '@sixfold/shared/domain/categorisation/movement.ts'
import {
  closeRoundBlockers,
  type OnItsWay,
  reopenRoundBlockers,
} from '@sixfold/shared/domain/categorisation/close-round.ts'
import { beginBlockers } from '@sixfold/shared/domain/categorisation/round.ts'
import type { CategorisationStatus } from '@sixfold/shared/domain/categorisation/status.ts'
import { abilitiesOf } from '../../access/policy.ts'
import type { Ctx } from '../../db/tenant.ts'
import type { Sitting } from '../bodies/policy.ts'
import type { SettledRow } from './decision-queries.ts'
import { categorisationPolicy, nextAct, roundPolicy, seenStatus, showsProposal, viewOf } from './policy.ts'
import type { RoundRow, RoundSchoolRow } from './round-queries.ts'

/** `onTheirWay`: schools that the round hasn't finished with, told to those who may edit it alone. */
export const presentRound = (
  row: RoundRow,
  onTheirWay: readonly OnItsWay[],
  { actor, today }: Ctx,
): Round => ({
  id: row.id,
  academicYear: row.academicYear,
  openedAt: row.openedAt,
  openedBy: { id: row.openedBy, name: row.openedByName },
  selfAssessBy: row.selfAssessBy,
  proposeBy: row.proposeBy,
  decideBy: row.decideBy,
  schemeNumber: row.schemeNumber,
  closed: row.closed,
  history: row.history,
  abilities: abilitiesOf(roundPolicy, actor, null, ['edit']),
  blockers: roundPolicy.edit(actor, null)
    ? {
        close: closeRoundBlockers(
          { academicYear: row.academicYear, closed: row.closed !== null },
          onTheirWay,
        ),
        reopen: reopenRoundBlockers({ academicYear: row.academicYear, closed: row.closed !== null }, today),
      }
    : { close: [], reopen: [] },
  version: row.version,
})

/**
 * `decisions` are the school's, in any order; `others` its categorisations in every round; `bodies` may decide today; `repliesFor`
 * are the schools for which the person asking replies.
 */
export function presentRoundSchool(
  row: RoundSchoolRow,
  round: RoundRow,
  decisions: readonly SettledRow[],
  others: readonly { academicYear: number; status: CategorisationStatus }[],
  asker: { bodies: readonly Sitting[]; repliesFor: readonly string[] },
  ctx: Ctx,
): RoundSchool {
  const { bodies, repliesFor } = asker
  const subject = { schoolId: row.id, status: row.status, reReviewerId: row.reReviewerId, bodies }
  const view = viewOf(ctx.actor, subject)
  const level = showsProposal(view, row.status) ? row.level : null
  const inForce = inForceOn(decisions, ctx.today)
  const fromReview = row.origin === 'review'
  const { academicYear } = round
  const before =
    level === null
      ? null
      : levelBeside({ id: row.categorisationId, fromReview, academicYear }, decisions, ctx.today)
  const abilities = abilitiesOf(categorisationPolicy, ctx.actor, subject, [
    'begin',
    'propose',
    'decide',
    'return',
  ])
  const begin = abilities.begin
    ? beginBlockers(
        { school: row, academicYear: round.academicYear, roundClosed: round.closed !== null, others },
        ctx.today,
      )
    : []
  const next =
    row.status === null && begin.length > 0
      ? null
      : nextAct(ctx.actor, { ...subject, submitted: row.submitted, spoken: row.spoken, repliesFor })
  return {
    school: { id: row.id, name: row.name },
    categorisationId: row.categorisationId,
    fromReview,
    status: row.status && seenStatus(view, { status: row.status, submitted: row.submitted }),
    level,
    before,
    movement: movementBetween(before, level),
    inForce: inForce && { level: inForce.level, effectiveOn: inForce.effectiveOn },
    replyBy: row.status === 'awaiting-reply' ? row.replyBy : null,
    next,
    version: next === 'decide' ? row.version : null,
    abilities,
    blockers: { begin },
  }
}

/**
 * The level that a categorisation's is compared with: in a round last year's, and of what a review asks for the one that it would
 * take the place of. `settled` are all the school's categories, in any order.
 */
export function levelBeside(
  of: { id: string | null; fromReview: boolean; academicYear: number },
  settled: readonly SettledRow[],
  today: string,
): Level | null {
  const isOwn = (it: SettledRow) => it.categorisationId !== null && it.categorisationId === of.id
  const effectiveOn = settled.find(isOwn)?.effectiveOn
  if (!of.fromReview) return levelBefore(settled, effectiveOn ?? inRound(of.academicYear, today))
  const others = settled.filter((it) => !isOwn(it))
  return inForceOn(others, effectiveOn ?? today)?.level ?? null
}

/** The day by which a proposal is compared: today, or the first day of a round's year that is still to come. */
function inRound(academicYear: number, today: string): string {
  const { from } = academicYearDays(academicYear)
  return today < from ? from : today
}
