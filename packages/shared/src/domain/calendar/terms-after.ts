import { academicYearOf } from './academic-year.ts'
import { type SchoolCalendar, terms } from './calendar-days.ts'
import { daysOfYear } from './school-days.ts'

/**
 * The last day of the term some terms after the one that a day belongs to; in the holidays that is the term before, and before the
 * first of an academic year that one. `count` ≥ 0.
 */
export function lastDayOfTermAfter(calendar: SchoolCalendar, day: string, count: number): string {
  const year = academicYearOf(day)
  const now = terms.findLastIndex((term) => daysOfYear(calendar, year).terms[term].from <= day)
  const place = Math.max(0, now) + count
  const term = terms[place % terms.length] ?? 'autumn'
  return daysOfYear(calendar, year + Math.floor(place / terms.length)).terms[term].to
}
