import type { Blocker } from '../../contracts/common.ts'
import { academicYearDays, academicYearWords } from '../calendar/academic-year.ts'
import { dayWords } from '../calendar/day-words.ts'
import type { Belonging } from './round.ts'
import type { CategorisationStatus } from './status.ts'
import { wayBlockers } from './way.ts'

export type DecideFacts = {
  status: CategorisationStatus
  proposedBy: string | null
  /** Whoever changed the category in a re-review, and so proposed what is decided on. */
  changedBy: readonly string[]
  /** Decides as the chief executive, and a second leader has moderated what they proposed. */
  excepted: boolean
  /** Who would decide. */
  personId: string
}

/** Why this person can't settle the proposal now, or send it back; empty means they can. domain.md §2 and §4.3. */
export function decideBlockers(of: DecideFacts): readonly Blocker[] {
  const { status, personId } = of
  const waits = wayBlockers('decide', status)
  if (waits.length > 0) return waits
  return [
    ...(personId === of.proposedBy && !of.excepted
      ? [{ code: 'same-person-as-proposer', message: 'You proposed this, so someone else decides on it' }]
      : []),
    ...(of.changedBy.includes(personId)
      ? [
          {
            code: 'same-person-as-re-reviewer',
            message: 'You changed this in a re-review, so someone else decides on it',
          },
        ]
      : []),
  ]
}

export type EffectiveFacts = {
  academicYear: number
  school: Belonging
  /** The latest effective day of the school's published categories, in force or still to come; null before the first. */
  latestEffectiveOn: string | null
}

type Bound = { day: string; why: string }

/** The first day on which a category decided today may take effect, and why no sooner. */
export function earliestEffective(facts: EffectiveFacts, today: string): Bound {
  const { from } = academicYearDays(facts.academicYear)
  const bounds: Bound[] = [
    { day: today, why: 'A category takes effect today or later' },
    {
      day: from,
      why: `The ${academicYearWords(facts.academicYear)} round’s categories take effect from 1 September`,
    },
    { day: facts.school.joinedOn, why: 'A category takes effect once the school has joined the trust' },
    {
      day: facts.latestEffectiveOn ?? today,
      why: 'A category never takes effect before the one it supersedes',
    },
  ]
  return bounds.reduce((latest, bound) => (bound.day > latest.day ? bound : latest))
}

/**
 * What is wrong with an effective day, in words for its field; null means nothing is. Today or later, never before the one
 * in force (domain.md §4.3), by the end of the round's year, and within the school's time in the trust.
 */
export function effectiveDayFault(effectiveOn: string, facts: EffectiveFacts, today: string): string | null {
  const earliest = earliestEffective(facts, today)
  if (effectiveOn < earliest.day) return earliest.why
  const { to } = academicYearDays(facts.academicYear)
  if (effectiveOn > to && effectiveOn > earliest.day)
    return `The ${academicYearWords(facts.academicYear)} round’s categories take effect by ${dayWords(to)}`
  return facts.school.leftOn !== null && effectiveOn > facts.school.leftOn
    ? 'The school will have left the trust by then'
    : null
}
