import type { Blocker } from '../../contracts/common.ts'
import { dayWords } from '../calendar/day-words.ts'
import type { ReviewStatus } from './status.ts'

/** What is done with a review, from its preparation to its sign-off; domain.md §5. */
export const reviewActs = ['prepare', 'writeStatement', 'judge', 'hold', 'signOff'] as const
export type ReviewAct = (typeof reviewActs)[number]

/** The statuses in which each act is possible. */
const when: Record<ReviewAct, readonly ReviewStatus[]> = {
  prepare: ['scheduled'],
  writeStatement: ['preparing', 'held'],
  judge: ['preparing', 'held'],
  hold: ['preparing'],
  signOff: ['held'],
}

/** A priority of the picture that the review is about, and whether it was judged. */
export type JudgedPriority = { title: string; judged: boolean }

/** Why an act isn't possible now, whoever asks; empty: it is. Signing off names each priority that lacks a judgement. */
export function actBlockers(
  act: ReviewAct,
  status: ReviewStatus,
  priorities: readonly JudgedPriority[] = [],
): Blocker[] {
  const wrong = when[act].includes(status)
    ? []
    : [{ code: `review-${status}`, message: inTheWay[act][status] }]
  const unjudged = act === 'signOff' && wrong.length === 0 ? priorities.filter((it) => !it.judged) : []
  return [
    ...wrong,
    ...unjudged.map(({ title }) => ({ code: 'not-judged', message: `Judge “${title}” first` })),
  ]
}

/** What is wrong with the day on which a review is said to have been held; null when nothing is. */
export function heldDayFault(heldOn: string, preparedOn: string, today: string): string | null {
  if (heldOn > today) return 'This is still to come: give today or an earlier day'
  return heldOn < preparedOn
    ? `Its preparation was opened on ${dayWords(preparedOn)}: give that day or a later one`
    : null
}

const over = {
  'signed-off': 'This review is signed off, and nothing of it changes any more',
  'not-held': 'This review was not held, and another day was named',
  replaced: 'A newer category’s review has taken the place of this one',
  closed: 'The school has left the trust, and its review is closed',
}
const begun = {
  ...over,
  scheduled: 'Open its preparation first',
  preparing: 'Say first when it was held, and who was present',
  held: 'This review was held already',
}

const inTheWay: Record<ReviewAct, Record<ReviewStatus, string>> = {
  prepare: { ...begun, preparing: 'Its preparation is open already' },
  writeStatement: { ...begun, scheduled: 'Its preparation has not been opened yet' },
  judge: begun,
  hold: begun,
  signOff: begun,
}
