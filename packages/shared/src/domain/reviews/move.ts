import type { Blocker } from '../../contracts/common.ts'
import type { SchoolCalendar, Span } from '../calendar/calendar-days.ts'
import { dayWords } from '../calendar/day-words.ts'
import { addDays } from '../calendar/days.ts'
import { addMonths } from '../calendar/months.ts'
import { schoolDayOnOrAfter, schoolDayOnOrBefore } from '../calendar/school-days.ts'
import type { ReviewStatus } from './status.ts'

/** What a leader may do about a review's day: put it off, bring it forward, or let it go and say when instead. domain.md §5. */
export type ReviewMove = 'defer' | 'bringForward' | 'notHeld'

/** As far as a day may be put off: the longest interval between reviews that there is. */
const mostMonthsLater = 12

export type MovableReview = { status: ReviewStatus; nominalDueOn: string; dueOn: string }

/**
 * The days that may be asked for, both included; null when there is none. Bringing forward: from today's or the next school
 * day to the day before the present one. Deferring: from the school day after the present one, and never in the past, to
 * twelve months after the nominal day, or after today when that is later. Of a review not held the new day is later too, at
 * most twelve months after the old one or after today.
 */
export function daysFor(
  move: ReviewMove,
  review: MovableReview,
  calendar: SchoolCalendar,
  today: string,
): Span | null {
  const later = schoolDayOnOrAfter(calendar, max(addDays(review.dueOn, 1), today))
  const days: Record<ReviewMove, Span> = {
    bringForward: { from: schoolDayOnOrAfter(calendar, today), to: addDays(review.dueOn, -1) },
    defer: { from: later, to: addMonths(max(review.nominalDueOn, today), mostMonthsLater) },
    notHeld: { from: later, to: addMonths(max(review.dueOn, today), mostMonthsLater) },
  }
  return days[move].from <= days[move].to ? days[move] : null
}

/** Why a review’s day can't be moved like this, whoever asks; empty: it can. */
export function moveBlockers(
  move: ReviewMove,
  review: MovableReview,
  calendar: SchoolCalendar,
  today: string,
): Blocker[] {
  const over = notMovable[review.status]
  if (over !== null) return [{ code: `review-${review.status}`, message: over }]
  return daysFor(move, review, calendar, today) === null ? [noDayLeft[move]] : []
}

/** What is wrong with the day asked for, in words; null when nothing is. Ask only when `moveBlockers` finds nothing. */
export function askedDayFault(
  move: ReviewMove,
  review: MovableReview,
  { calendar, today, askedOn }: { calendar: SchoolCalendar; today: string; askedOn: string },
): string | null {
  const days = daysFor(move, review, calendar, today)
  if (days !== null && days.from <= askedOn && askedOn <= days.to) return null
  return days === null
    ? noDayLeft[move].message
    : `Give a day from ${dayWords(days.from)} to ${dayWords(days.to)}`
}

/** The day that a review falls due on when this one is asked for: the school's last day by then. */
export const movedTo = (calendar: SchoolCalendar, askedOn: string): string =>
  schoolDayOnOrBefore(calendar, askedOn)

const notMovable: Record<ReviewStatus, string | null> = {
  scheduled: null,
  preparing: null,
  held: 'This review was held already, so its day stays',
  'signed-off': 'This review is signed off',
  'not-held': 'This review was not held, and another day was named',
  replaced: 'A newer category’s review has taken the place of this one',
  closed: 'The school has left the trust, and its review is closed',
}

const noDayLeft: Record<ReviewMove, Blocker> = {
  bringForward: {
    code: 'no-earlier-day',
    message: 'No school day is left before its present day',
  },
  defer: {
    code: 'no-later-day',
    message: 'It was put off as far as twelve months after its first day, which is as far as it goes',
  },
  notHeld: { code: 'no-later-day', message: 'No school day is left to name' },
}

const max = (a: string, b: string): string => (a > b ? a : b)
