import { academicYearOf } from './academic-year.ts'
import { type CalendarDays, type SchoolCalendar, type Span, type Term, terms } from './calendar-days.ts'
import { addDays } from './days.ts'
import { usualDays } from './default-calendar.ts'
import { isWorkingDay } from './working-days.ts'

/** A calendar's days of an academic year: as set, else the usual ones. */
export const daysOfYear = (calendar: SchoolCalendar, academicYear: number): CalendarDays =>
  calendar.years[academicYear] ?? usualDays(academicYear)

export type TermOfYear = { academicYear: number; term: Term }

/** The term that a day lies in, its half-term included; null in the holidays between terms. */
export function termOf(calendar: SchoolCalendar, day: string): TermOfYear | null {
  const academicYear = academicYearOf(day)
  const days = daysOfYear(calendar, academicYear)
  const term = terms.find((one) => holds(days.terms[one], day))
  return term ? { academicYear, term } : null
}

/** The first and last day of a term. */
export const daysOfTerm = (calendar: SchoolCalendar, { academicYear, term }: TermOfYear): Span =>
  daysOfYear(calendar, academicYear).terms[term]

/** Monday to Friday, no bank holiday, not in that school's holidays. Staff work on a training day. domain.md §1. */
export function isWorkingDayOf(calendar: SchoolCalendar, day: string): boolean {
  const at = termOf(calendar, day)
  if (!at || !isWorkingDay(day)) return false
  const { halfTerm } = daysOfYear(calendar, at.academicYear).terms[at.term]
  return halfTerm === null || !holds(halfTerm, day)
}

/** A working day on which pupils are in school: no training day. */
export const isSchoolDay = (calendar: SchoolCalendar, day: string): boolean =>
  isWorkingDayOf(calendar, day) && !daysOfYear(calendar, academicYearOf(day)).trainingDays.includes(day)

/** The day some of a school's working days after a day. `count` ≥ 0; 0 is the day itself, whatever it is. */
export function workingDaysAfter(calendar: SchoolCalendar, day: string, count: number): string {
  let at = day
  for (let left = count; left > 0;) {
    at = addDays(at, 1)
    if (isWorkingDayOf(calendar, at)) left -= 1
  }
  return at
}

/** The day itself when it is a school day, else the last one before it. */
export function schoolDayOnOrBefore(calendar: SchoolCalendar, day: string): string {
  let at = day
  while (!isSchoolDay(calendar, at)) at = addDays(at, -1)
  return at
}

/** The day itself when it is a school day, else the next one after it. */
export function schoolDayOnOrAfter(calendar: SchoolCalendar, day: string): string {
  let at = day
  while (!isSchoolDay(calendar, at)) at = addDays(at, 1)
  return at
}

/** How many school days there are from a day to a day, both included; none when the second is earlier. */
export function schoolDaysBetween(calendar: SchoolCalendar, from: string, to: string): number {
  let count = 0
  for (let day = from; day <= to; day = addDays(day, 1)) if (isSchoolDay(calendar, day)) count += 1
  return count
}

/** A school's working days after a day, up to another and with it; none when the second is earlier. */
export function workingDaysBetween(calendar: SchoolCalendar, after: string, to: string): number {
  let count = 0
  for (let day = addDays(after, 1); day <= to; day = addDays(day, 1))
    if (isWorkingDayOf(calendar, day)) count += 1
  return count
}

const holds = (span: Span, day: string): boolean => span.from <= day && day <= span.to
