import { academicYearDays } from '@sixfold/shared/domain/calendar/academic-year.ts'
import type {
  Categorisation,
  Category,
  Round,
  RoundSchool,
} from '@sixfold/shared/contracts/categorisation.ts'
import { decideBlockers, earliestEffective } from '@sixfold/shared/domain/categorisation/decide.ts'
import {
  bySupersession,
  inForceOn,
  levelBefore,
  standingOn,
} from '@sixfold/shared/domain/categorisation/in-force.ts'
import { movementBetween } from '@sixfold/shared/domain/categorisation/movement.ts'
import { proposeBlockers } from '@sixfold/shared/domain/categorisation/propose.ts'
import { beginBlockers } from '@sixfold/shared/domain/categorisation/round.ts'
import type { CategorisationStatus } from '@sixfold/shared/domain/categorisation/status.ts'
import { suggestionFrom } from '@sixfold/shared/domain/categorisation/suggestion.ts'
import { abilitiesOf } from '../../access/policy.ts'
import type { Ctx } from '../../db/tenant.ts'
import type { Sitting } from '../bodies/policy.ts'
import { categorisationPolicy, leaderNotePolicy, needsMinuteReference, seesSuggestion } from './policy.ts'
import type { CategorisationRow, DecisionRow, RoundRow, RoundSchoolRow } from './queries.ts'
import { presentPublishedRatings, presentRatings } from './rating-presenter.ts'
import type { ProposalRow, RatingRow } from './rating-queries.ts'

export const presentRound = (row: RoundRow): Round => ({
  id: row.id,
  academicYear: row.academicYear,
  openedAt: row.openedAt,
  openedBy: { id: row.openedBy, name: row.openedByName },
  version: row.version,
})

/** `decisions` are the school's, in any order; `others` its categorisations in every round; `bodies` may decide today. */
export function presentRoundSchool(
  row: RoundSchoolRow,
  round: RoundRow,
  decisions: readonly DecisionRow[],
  others: readonly { academicYear: number; status: CategorisationStatus }[],
  bodies: readonly Sitting[],
  ctx: Ctx,
): RoundSchool {
  const subject = { schoolId: row.id, status: row.status, bodies }
  const inForce = inForceOn(decisions, ctx.today)
  const effectiveOn = decisions.find((it) => it.categorisationId === row.categorisationId)?.effectiveOn
  const before =
    row.level === null ? null : levelBefore(decisions, effectiveOn ?? inRound(round.academicYear, ctx.today))
  const abilities = abilitiesOf(categorisationPolicy, ctx.actor, subject, [
    'begin',
    'propose',
    'decide',
    'return',
  ])
  return {
    school: { id: row.id, name: row.name },
    categorisationId: row.categorisationId,
    status: row.status,
    level: row.level,
    before,
    movement: movementBetween(before, row.level),
    inForce: inForce && { level: inForce.level, effectiveOn: inForce.effectiveOn },
    abilities,
    blockers: {
      begin: abilities.begin
        ? beginBlockers({ school: row, academicYear: round.academicYear, others }, ctx.today)
        : [],
    },
  }
}

/** The day by which a proposal is compared: today, or the first day of a round's year that is still to come. */
function inRound(academicYear: number, today: string): string {
  const { from } = academicYearDays(academicYear)
  return today < from ? from : today
}

/** The latest decision of an earlier academic year, whose ratings stand beside this year's; null before the first. */
export const decisionBefore = (
  row: CategorisationRow,
  decisions: readonly DecisionRow[],
): DecisionRow | null =>
  decisions
    .filter((it) => it.academicYear < row.academicYear)
    .toSorted((a, b) => a.academicYear - b.academicYear || bySupersession(a, b))
    .at(-1) ?? null

/**
 * What stands beside a categorisation: the school's decisions in any order, ratings of its own and of `decisionBefore`, and
 * the bodies that may decide today.
 */
type Beside = {
  decisions: readonly DecisionRow[]
  bodies: readonly Sitting[]
  ratings: readonly RatingRow[]
  proposal: ProposalRow | null
}

export function presentCategorisation(row: CategorisationRow, beside: Beside, ctx: Ctx): Categorisation {
  const { decisions, bodies, proposal } = beside
  const subject = { schoolId: row.school.id, status: row.status, bodies }
  const decision = decisions.find((it) => it.categorisationId === row.id) ?? null
  const before = levelBefore(decisions, decision?.effectiveOn ?? inRound(row.academicYear, ctx.today))
  const latestEffectiveOn =
    decisions
      .map((it) => it.effectiveOn)
      .toSorted()
      .at(-1) ?? null
  const settle = decideBlockers({ ...row, personId: ctx.actor.personId })
  const ratingsOf = (id: string | undefined) => beside.ratings.filter((it) => it.categorisationId === id)
  const earlier = decisionBefore(row, decisions)
  const weighs = seesSuggestion(ctx.actor, subject)
  return {
    id: row.id,
    round: { id: row.roundId, academicYear: row.academicYear },
    school: { id: row.school.id, name: row.school.name },
    status: row.status,
    level: row.level,
    before: row.level === null ? null : before,
    movement: movementBetween(before, row.level),
    rationale: row.rationale,
    ratings: presentRatings(
      ratingsOf(row.id),
      earlier && { academicYear: earlier.academicYear, ratings: ratingsOf(earlier.categorisationId) },
    ),
    suggestion: weighs ? suggestionFrom(ratingsOf(row.id)) : null,
    departure: weighs ? departureIn(proposal) : null,
    proposed:
      row.proposedBy !== null && row.proposedByName !== null && row.proposedAt !== null
        ? { by: { id: row.proposedBy, name: row.proposedByName }, at: row.proposedAt }
        : null,
    question:
      row.question === null || row.status === 'published'
        ? null
        : {
            text: row.question.text,
            by: { id: row.question.byId, name: row.question.byName },
            day: row.question.day,
          },
    decision: decision && { id: decision.id, ...settledBy(decision) },
    earliestEffectiveOn: earliestEffective({ ...row, latestEffectiveOn }, ctx.today).day,
    minuteReferenceNeeded: needsMinuteReference(ctx.actor, bodies),
    abilities: {
      ...abilitiesOf(categorisationPolicy, ctx.actor, subject, ['propose', 'decide', 'return']),
      leaderNotes: leaderNotePolicy.read(ctx.actor, subject),
    },
    blockers: { propose: [...proposeBlockers(row.status)], decide: [...settle], return: [...settle] },
    version: row.version,
  }
}

const departureIn = (proposal: ProposalRow | null) =>
  proposal?.departure && proposal.suggested ? { from: proposal.suggested, reason: proposal.departure } : null

/** A school's published categories, the newest first, each with its own of these ratings. */
export function presentCategories(
  decisions: readonly DecisionRow[],
  ratings: readonly RatingRow[],
  today: string,
): Category[] {
  const now = standingOn(decisions, today)
  return decisions
    .toSorted((a, b) => bySupersession(b, a))
    .map((it) => {
      const inForce = it.id === now.inForce?.id
      const before = inForce ? now.before : levelBefore(decisions, it.effectiveOn)
      return {
        id: it.id,
        academicYear: it.academicYear,
        level: it.level,
        before,
        movement: movementBetween(before, it.level),
        rationale: it.rationale,
        ratings: presentPublishedRatings(
          ratings.filter((one) => one.categorisationId === it.categorisationId),
        ),
        ...settledBy(it),
        inForce,
      }
    })
}

const settledBy = (it: DecisionRow) => ({
  body: it.body,
  bodyName: it.bodyName,
  metOn: it.metOn,
  by: { id: it.decidedBy, name: it.decidedByName },
  minuteReference: it.minuteReference,
  effectiveOn: it.effectiveOn,
  recordedAt: it.recordedAt,
})
