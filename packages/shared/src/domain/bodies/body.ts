import type { Blocker } from '../../contracts/common.ts'
import { type BodyKind, type Days, overlap, standsOn } from './kinds.ts'

type Fault = { path: string; message: string }
export type BodyFacts = Days & { kind: BodyKind }
export type SeatFacts = Days & { personId: string }

/**
 * Why a body cannot be added; empty means it can. The board comes with the trust, and is the only one; of chief executives there is
 * one at a time. `others` are the trust's bodies.
 */
export const addBodyBlockers = (added: BodyFacts, others: readonly BodyFacts[]): Blocker[] => [
  ...(added.kind === 'board'
    ? [{ code: 'one-board', message: 'The trust has its board already: open it and say who sits on it' }]
    : []),
  ...(added.kind === 'chief-executive' &&
  others.some((it) => it.kind === 'chief-executive' && overlap(it, added))
    ? [
        {
          code: 'one-chief-executive',
          message: 'The trust has its chief executive already: open that and say who it is, or end it first',
        },
      ]
    : []),
]

/**
 * What is wrong with what a body may decide, by field; empty: nothing. Who takes a decision that is the board's does so because the
 * scheme of delegation says so, and one can read where. domain.md §1, "body"
 */
export const delegationFaults = (of: {
  kind: BodyKind
  decidesCategories: boolean
  schemeReference: string | null
}): Fault[] =>
  of.kind !== 'board' && of.decidesCategories && of.schemeReference === null
    ? [{ path: 'schemeReference', message: 'Say where the scheme of delegation leaves categories to it' }]
    : []

/** Why a body cannot be ended; empty means it can. `lastMeetingOn` is the day of its last meeting, held or to come. */
export function endBodyBlockers(
  body: BodyFacts,
  lastMeetingOn: string | null,
  lastDay: string | null,
): Blocker[] {
  return [
    ...(body.kind === 'board'
      ? [{ code: 'board-stays', message: 'A trust always has its board: end its members’ terms instead' }]
      : []),
    ...(body.toOn !== null && lastDay === null
      ? [{ code: 'ended-already', message: 'It has a last day already' }]
      : []),
    ...(lastDay !== null && lastMeetingOn !== null && lastMeetingOn > lastDay
      ? [{ code: 'meets-after', message: 'It meets after that day: move that meeting first' }]
      : []),
  ]
}

export const lastDayFaults = ({ fromOn }: { fromOn: string }, lastDay: string): Fault[] =>
  lastDay < fromOn ? [{ path: 'lastDay', message: 'The last day is before the first' }] : []

/**
 * What is wrong with a new seat; empty: nothing. `holdsRole`: the person holds the role that sitting there takes, on the
 * first day of it; null when the trust knows no such person.
 */
export function seatFaults(body: BodyFacts, seat: Days, holdsRole: boolean | null): Fault[] {
  const inside = standsOn(body, seat.fromOn) && (seat.toOn === null || standsOn(body, seat.toOn))
  return [
    ...(holdsRole === null ? [{ path: 'personId', message: 'This person isn’t in this trust' }] : []),
    ...(holdsRole === false
      ? [
          {
            path: 'personId',
            message:
              body.kind === 'chief-executive'
                ? 'They don’t lead the trust on that day: give them the role first'
                : 'They are no trustee on that day: give them the role first',
          },
        ]
      : []),
    ...(seat.toOn !== null && seat.toOn < seat.fromOn
      ? [{ path: 'toOn', message: 'The last day is before the first' }]
      : []),
    ...(inside || (seat.toOn !== null && seat.toOn < seat.fromOn)
      ? []
      : [{ path: 'fromOn', message: 'The body is not there on all of these days' }]),
  ]
}

/** Why somebody cannot be given a seat on these days; empty means they can. */
export function seatBlockers(body: BodyFacts, seat: SeatFacts, seats: readonly SeatFacts[]): Blocker[] {
  const meanwhile = seats.filter((other) => overlap(other, seat))
  return [
    ...(meanwhile.some((other) => other.personId === seat.personId)
      ? [{ code: 'sits-already', message: 'They sit on it already, on some of these days' }]
      : []),
    ...(body.kind === 'chief-executive' && meanwhile.some((other) => other.personId !== seat.personId)
      ? [{ code: 'one-at-a-time', message: 'Somebody else is named for some of these days: end that first' }]
      : []),
  ]
}
