import type { Blocker } from '../../contracts/common.ts'
import { type BodyKind, type Days, standsOn } from './kinds.ts'

type Fault = { path: string; message: string }
export type MeetingDays = { day: string; papersOutOn: string }

/** What is wrong with a meeting's days; empty: nothing. Papers go out on the day or before it. */
export function meetingFaults(body: Days & { kind: BodyKind }, { day, papersOutOn }: MeetingDays): Fault[] {
  return [
    ...(papersOutOn > day
      ? [{ path: 'papersOutOn', message: 'Papers go out on the day of the meeting or before it' }]
      : []),
    ...(standsOn(body, day)
      ? []
      : [
          {
            path: 'day',
            message:
              day < body.fromOn
                ? 'The body was not there yet on that day'
                : 'The body was no longer there on that day',
          },
        ]),
  ]
}

/**
 * What is wrong with another day for its papers; empty: nothing. On a day that has passed they can't have gone out otherwise than they
 * did, unless the meeting itself is one of the past that is being recorded.
 */
export const papersFaults = (before: MeetingDays, after: MeetingDays, today: string): Fault[] =>
  after.papersOutOn !== before.papersOutOn && after.papersOutOn < today && after.day >= today
    ? [{ path: 'papersOutOn', message: 'This day has passed: papers go out today or later' }]
    : []

/** Why a meeting cannot be moved to another day; empty means it can. What was decided or declared at it names its day. */
export const moveBlockers = (
  before: { day: string; cited: boolean },
  day: string,
  presence: boolean,
  today: string,
): Blocker[] => {
  if (before.day === day) return []
  return [
    ...(before.cited
      ? [{ code: 'cited', message: 'A decision or an interest names this meeting, so its day stays' }]
      : []),
    ...(presence && day > today
      ? [{ code: 'held', message: 'It says who was present, so it was held: its day can’t be one to come' }]
      : []),
  ]
}

/** Why who was present cannot be recorded yet; empty means it can. */
export const presenceBlockers = (day: string, today: string): Blocker[] =>
  day > today
    ? [{ code: 'still-to-come', message: 'Who was present is recorded on the day of the meeting or after' }]
    : []
