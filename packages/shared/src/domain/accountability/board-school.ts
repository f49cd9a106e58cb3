import type { BoardSchool } from '../../contracts/accountability.ts'
import { addDays } from '../calendar/days.ts'
import type { Level } from '../categorisation/scheme.ts'
import { bySupersession, type Decided, standingOn } from '../categorisation/in-force.ts'
import { weakestOf } from '../evidence/strength.ts'
import { coveringRound, isOverdue } from '../reviews/due.ts'
import type { ReviewStatus } from '../reviews/status.ts'
import { describePhase, type PhaseFacts, phasesOf } from '../schools/phases.ts'

/** A published decision as the page needs it; `categorisationId` is null of a category that was entered later. */
export type BoardDecision = Decided & { academicYear: number; categorisationId: string | null }

/** What had been recorded about a school by the end of a day. */
export type BoardSchoolFacts = {
  id: string
  name: string
  phase: PhaseFacts
  hub: BoardSchool['hub']
  /** All that were recorded by then, those that take effect later among them. */
  decisions: readonly BoardDecision[]
  priorities: BoardSchool['priorities']
  liveEvidence: number
  review: { id: string; status: ReviewStatus; dueOn: string } | null
  receivedHalfDays: number
  givenHalfDays: number
  received: BoardSchool['support']['received']
  given: BoardSchool['support']['given']
}

/** A review this many days ahead is due soon: about as far as a board looks between two meetings. */
const soonDays = 56

/** A page's day, the academic years of the rounds open by then, and the last day that is soon. */
export type BoardDay = { day: string; rounds: readonly number[]; soonUntil: string }

export const boardDay = (day: string, rounds: readonly number[]): BoardDay => ({
  day,
  rounds,
  soonUntil: addDays(day, soonDays),
})

/** A school as the trustees' page shows it on a day. domain.md §8. */
export function boardSchool(facts: BoardSchoolFacts, on: BoardDay): BoardSchool {
  const { day } = on
  const { inForce, before, movement } = standingOn(facts.decisions, day)
  return {
    id: facts.id,
    name: facts.name,
    phase: describePhase(facts.phase),
    phases: phasesOf(facts.phase),
    hub: facts.hub,
    category: inForce && {
      level: inForce.level,
      academicYear: inForce.academicYear,
      effectiveOn: inForce.effectiveOn,
      since: heldSince(facts.decisions, day) ?? inForce.effectiveOn,
      categorisationId: inForce.categorisationId,
    },
    movement: movement && before ? { direction: movement, was: before } : null,
    priorities: facts.priorities,
    evidence: evidenceOf(facts.priorities),
    liveEvidence: facts.liveEvidence,
    review: facts.review && reviewOn(facts.review, facts.decisions, on),
    support: {
      receivedHalfDays: facts.receivedHalfDays,
      givenHalfDays: facts.givenHalfDays,
      received: facts.received,
      given: facts.given,
    },
  }
}

/** A school shows the weakest of its open priorities, with how many; domain.md §5.2. */
function evidenceOf(priorities: BoardSchool['priorities']): BoardSchool['evidence'] {
  const weakest = weakestOf(priorities.map((it) => it.strength))
  if (weakest === null) return null
  return {
    weakest,
    priorities: priorities.filter((it) => it.strength === weakest).length,
    contested: priorities.filter((it) => it.contested).length,
  }
}

function reviewOn(
  review: { id: string; status: ReviewStatus; dueOn: string },
  decisions: readonly BoardDecision[],
  { day, rounds, soonUntil }: BoardDay,
): NonNullable<BoardSchool['review']> {
  const coveredBy = coveringRound(
    rounds.map((academicYear) => ({
      academicYear,
      published: decisions.some((it) => it.academicYear === academicYear),
    })),
    day,
  )
  const late = isOverdue(review, coveredBy, day)
  const soon = !late && coveredBy === null && review.dueOn <= soonUntil
  return { id: review.id, dueOn: review.dueOn, late, soon, coveredBy }
}

/**
 * The day from which the level in force on a day has been in force without a break; null when none is. Of several
 * decisions that took effect on the same day only the last counts.
 */
export function heldSince(decisions: readonly Decided[], day: string): string | null {
  const inEffect = decisions.filter((it) => it.effectiveOn <= day).toSorted(bySupersession)
  const stood = inEffect.filter((it, index) => inEffect[index + 1]?.effectiveOn !== it.effectiveOn)
  let since: { level: Level; effectiveOn: string } | null = null
  for (const decision of stood.toReversed()) {
    if (since !== null && decision.level !== since.level) break
    since = decision
  }
  return since?.effectiveOn ?? null
}
