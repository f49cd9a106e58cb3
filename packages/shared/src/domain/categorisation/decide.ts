import type { Blocker } from '../../contracts/common.ts'
import { academicYearDays, academicYearWords } from '../calendar/academic-year.ts'
import type { Belonging } from './round.ts'
import type { CategorisationStatus } from './status.ts'

export type DecideFacts = {
  status: CategorisationStatus
  proposedBy: string | null
  /** Who would decide. */
  personId: string
}

/** Why this person cannot settle the proposal now, or send it back; empty means they can. domain.md §2 and §4.3. */
export function decideBlockers({ status, proposedBy, personId }: DecideFacts): readonly Blocker[] {
  return status === 'awaiting-decision' && proposedBy === personId
    ? [{ code: 'same-person-as-proposer', message: 'You proposed this, so someone else decides on it' }]
    : inTheWay[status]
}

const inTheWay: Record<CategorisationStatus, readonly Blocker[]> = {
  'self-assessing': [{ code: 'not-proposed', message: 'Nobody has proposed a category yet' }],
  proposed: [{ code: 'sent-back', message: 'The proposal was sent back, and waits for its proposer' }],
  'awaiting-decision': [],
  published: [{ code: 'decided', message: 'The board has decided this already' }],
  closed: [{ code: 'closed', message: 'This was closed when the school left the trust' }],
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
 * in force (domain.md §4.3), nor outside the school's time in the trust.
 */
export function effectiveDayFault(effectiveOn: string, facts: EffectiveFacts, today: string): string | null {
  const earliest = earliestEffective(facts, today)
  if (effectiveOn < earliest.day) return earliest.why
  return facts.school.leftOn !== null && effectiveOn > facts.school.leftOn
    ? 'The school will have left the trust by then'
    : null
}
