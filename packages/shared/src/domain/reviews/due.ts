import { academicYearDays } from '../calendar/academic-year.ts'
import type { SchoolCalendar } from '../calendar/calendar-days.ts'
import { addDays } from '../calendar/days.ts'
import { addMonths } from '../calendar/months.ts'
import { schoolDayOnOrBefore } from '../calendar/school-days.ts'
import { isOpenReview, type ReviewStatus } from './status.ts'

/** `nominalDueOn` is kept when `dueOn` moves to a day of the school. */
export type DueDays = { nominalDueOn: string; dueOn: string }

/**
 * When the review of a category falls due: the scheme's `months` after it took effect, clamped to the month's last day, and moved
 * back to the school's last day before it when that is none of its days. domain.md §5.
 */
export function reviewDueAfter(effectiveOn: string, months: number, calendar: SchoolCalendar): DueDays {
  const nominalDueOn = addMonths(effectiveOn, months)
  return { nominalDueOn, dueOn: schoolDayOnOrBefore(calendar, nominalDueOn) }
}

/**
 * What publishing a round's category does to the school's reviews: `make` is the review to add, `replaces` whether it takes
 * the place of the open one. One being prepared or held stays the open one with its own due day, and nothing is made now:
 * signing it off makes the successor, due one interval after the newest effective day. domain.md §5.
 */
export function afterPublishing(
  open: { status: ReviewStatus } | null,
  effectiveOn: string,
  months: number,
  calendar: SchoolCalendar,
): { make: DueDays | null; replaces: boolean } {
  if (open !== null && open.status !== 'scheduled') return { make: null, replaces: false }
  return { make: reviewDueAfter(effectiveOn, months, calendar), replaces: open !== null }
}

/** The next review is due no sooner than this many months after one was signed off. domain.md §5. */
const fewestMonthsAfterSigning = 3

/**
 * When the review falls due that signing one off makes: one interval after the nominal day of the one signed, or, when a
 * category was published while it was being prepared or held, after the newest day on which such a category takes effect; and
 * no sooner than three months after signing, or a review signed very late would make one that is late already. domain.md §5.
 */
export function afterSigning(
  signed: { nominalDueOn: string; publishedMeanwhile: string | null },
  signedOn: string,
  months: number,
  calendar: SchoolCalendar,
): DueDays {
  const counted = addMonths(signed.publishedMeanwhile ?? signed.nominalDueOn, months)
  const soonest = addMonths(signedOn, fewestMonthsAfterSigning)
  const nominalDueOn = counted > soonest ? counted : soonest
  return { nominalDueOn, dueOn: schoolDayOnOrBefore(calendar, nominalDueOn) }
}

/** A round of the trust that nobody has closed, and whether this school's category has been published in it. */
export type RoundOfSchool = { academicYear: number; published: boolean }

/**
 * The academic year of the round that covers a school's review on a day, so that it isn't overdue; null when none does. A
 * school is in a round from the day it opens until its category is published there, a leader closes it or its academic year ends.
 * Whether anybody has begun or proposed anything doesn't matter, and so can't be told from this. domain.md §5.
 */
export function coveringRound(rounds: readonly RoundOfSchool[], day: string): number | null {
  const open = rounds.filter((it) => !it.published && academicYearDays(it.academicYear).to >= day)
  return open.length === 0 ? null : Math.min(...open.map((it) => it.academicYear))
}

/**
 * The day from which on rounds don't cover a school's review any more, of which none covers it now: the last one was closed, the
 * category was published in it, or its academic year was over. Null: there was none.
 */
export function uncoveredFrom(
  rounds: readonly { academicYear: number; closedOn: string | null; publishedOn: string | null }[],
): string | null {
  const ends = rounds.map(({ academicYear, closedOn, publishedOn }) =>
    [addDays(academicYearDays(academicYear).to, 1), closedOn, publishedOn]
      .filter((day) => day !== null)
      .reduce((a, b) => (a < b ? a : b)),
  )
  return ends.length === 0 ? null : ends.reduce((a, b) => (a > b ? a : b))
}

/** Due day passed and not signed off, unless a round covers it. domain.md §5. */
export function isOverdue(
  review: { status: ReviewStatus; dueOn: string },
  coveredBy: number | null,
  today: string,
): boolean {
  return isOpenReview(review.status) && review.dueOn < today && coveredBy === null
}
