import type { Blocker } from '../../contracts/common.ts'
import type { SchoolCalendar } from '../calendar/calendar-days.ts'
import { dayWords } from '../calendar/day-words.ts'
import { workingDaysAfter } from '../calendar/school-days.ts'
import { inSentence } from './giver.ts'
import { notNow } from './life.ts'
import { otherSide, type PairingFacts, type PairingStatus, type Side } from './pairing.ts'

/** Working days of the school, after the day from which it is a new head's to say, within which they confirm or end support. domain.md §6 */
const newHeadWorkingDays = 20

/** A head in post today, and the day since which. */
export type Post = { id: string; since: string }
export type NewHead = { personId: string; until: string }

/** A side's consent with its day, and the last day on which whoever gave it headed the school; null where they never did. */
export type DatedConsent = {
  personId: string
  as: 'head' | 'leader' | 'directed'
  day: string
  headedUntil: string | null
}

/**
 * Heads in post today who took up post since the school agreed, unless whoever agreed still heads it: consent is the school's.
 * Their days count from the day on which both are so. Support that the trust directed isn't theirs to end. The calendar is asked for only
 * where there are any.
 */
export function newHeads(
  posts: readonly Post[],
  consent: DatedConsent | null,
  calendar: () => SchoolCalendar,
): NewHead[] {
  if (!consent || consent.as === 'directed' || posts.some(({ id }) => id === consent.personId)) return []
  return posts
    .filter(({ since }) => since > consent.day)
    .map(({ id, since }) => ({
      personId: id,
      until: workingDaysAfter(calendar(), laterOf(since, consent.headedUntil), newHeadWorkingDays),
    }))
}

const laterOf = (day: string, other: string | null): string => (other !== null && other > day ? other : day)

/** Support that goes on, or will. */
export const isLive = (status: PairingStatus): boolean =>
  status === 'agreed' || status === 'active' || status === 'paused'

type NewHeadFacts = Pick<PairingFacts, 'status' | 'consents' | 'schools'>

/** Why this person can't confirm the support for this side now; empty means they can. A directed school may agree after all. */
export function confirmBlockers(
  pairing: NewHeadFacts,
  side: Side,
  { personId, heads }: { personId: string; heads: readonly NewHead[] },
  today: string,
): Blocker[] {
  if (!isLive(pairing.status)) return [notNow[pairing.status]]
  const directed = pairing.consents[side]?.as === 'directed'
  const other = otherSide(side)
  return [
    ...(directed ? [] : lateOrNotNew(pairing.consents[side], { personId, heads }, today)),
    ...(pairing.consents[other]?.personId === personId && pairing.consents[other].as !== 'directed'
      ? [
          {
            code: 'agreed-other-side',
            message: `You agreed for ${inSentence(pairing.schools[other].name)}, so someone else answers for ${inSentence(pairing.schools[side].name)}`,
          },
        ]
      : []),
  ]
}

/** Why this person can't end the support for this side now; empty means they can. */
export function endBlockers(
  pairing: NewHeadFacts,
  side: Side,
  { personId, heads }: { personId: string; heads: readonly NewHead[] },
  today: string,
): Blocker[] {
  if (!isLive(pairing.status)) return [notNow[pairing.status]]
  if (pairing.consents[side]?.as === 'directed')
    return [{ code: 'directed', message: 'The trust has directed this: say what you think of it instead' }]
  return lateOrNotNew(pairing.consents[side], { personId, heads }, today)
}

function lateOrNotNew(
  consent: { personId: string } | null,
  { personId, heads }: { personId: string; heads: readonly NewHead[] },
  today: string,
): Blocker[] {
  if (consent?.personId === personId)
    return [{ code: 'side-agreed', message: 'You have agreed to this for your school already' }]
  const me = heads.find((it) => it.personId === personId)
  if (!me)
    return [
      {
        code: 'not-new',
        message: 'The school has agreed: only a head who took up post since then confirms or ends it',
      },
    ]
  return today <= me.until
    ? []
    : [{ code: 'time-over', message: `A new head could confirm or end it until ${dayWords(me.until)}` }]
}
