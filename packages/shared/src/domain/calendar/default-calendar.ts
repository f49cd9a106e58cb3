import { Temporal } from 'temporal-polyfill'
import { bankHolidays, easterSunday } from './bank-holidays.ts'
import type { CalendarDays, Span } from './calendar-days.ts'

/**
 * The usual terms of a school in England in an academic year (by its start), until a trust sets its own: autumn from the
 * first Monday to Thursday in September to the Friday on or before 21 December, with the last full week of October off;
 * spring from after two weeks of Christmas to the Easter holidays, with a week off in mid-February; summer from two weeks
 * later to about 23 July, with the week of the late May bank holiday off. No training days: they are each school's own.
 * Never changed once found.
 */
export function usualDays(academicYear: number): CalendarDays {
  const known = byYear.get(academicYear)
  if (known) return known
  const next = academicYear + 1
  const christmas = onOrBefore(date(academicYear, 12, 21), friday)
  const easter = easterHolidays(next)
  const days: CalendarDays = {
    terms: {
      autumn: {
        from: date(academicYear, 9, firstMondayToThursday(academicYear)).toString(),
        to: christmas.toString(),
        halfTerm: weekFrom(onOrBefore(date(academicYear, 10, 27), monday)),
      },
      spring: {
        from: schoolDayFrom(christmas.add({ days: 17 })).toString(),
        to: easter.lastDayBefore.toString(),
        halfTerm: weekFrom(onOrBefore(date(next, 2, 18), monday)),
      },
      summer: {
        from: easter.firstDayAfter.toString(),
        to: onWeekdayBy(date(next, 7, 23)).toString(),
        halfTerm: weekFrom(onOrBefore(date(next, 5, 31), monday)),
      },
    },
    trainingDays: [],
  }
  byYear.set(academicYear, days)
  return days
}

/** A year's usual days never change, so they are worked out once. */
const byYear = new Map<number, CalendarDays>()

const monday = 1
const friday = 5

const date = (year: number, month: number, day: number) => Temporal.PlainDate.from({ year, month, day })

const onOrBefore = (day: Temporal.PlainDate, weekday: number) =>
  day.subtract({ days: (day.dayOfWeek - weekday + 7) % 7 })

const onWeekdayBy = (day: Temporal.PlainDate) => (day.dayOfWeek > friday ? onOrBefore(day, friday) : day)

const weekFrom = (first: Temporal.PlainDate): Span => ({
  from: first.toString(),
  to: first.add({ days: 4 }).toString(),
})

function firstMondayToThursday(year: number): number {
  const { dayOfWeek } = date(year, 9, 1)
  return dayOfWeek < friday ? 1 : 9 - dayOfWeek
}

/** The first weekday on or after a day that is no bank holiday. */
function schoolDayFrom(day: Temporal.PlainDate): Temporal.PlainDate {
  const free = day.dayOfWeek > friday || bankHolidays(day.year).includes(day.toString())
  return free ? schoolDayFrom(day.add({ days: 1 })) : day
}

/**
 * Two weeks with Good Friday and Easter Monday in them: after an early Easter, around one in the first half of April, before
 * a late one, so that they keep near the beginning of April as authorities set them.
 */
function easterHolidays(year: number) {
  const easter = easterSunday(year)
  if (easter.month === 3 || easter.day === 1)
    return { lastDayBefore: easter.subtract({ days: 3 }), firstDayAfter: easter.add({ days: 15 }) }
  if (easter.day <= 14)
    return { lastDayBefore: easter.subtract({ days: 9 }), firstDayAfter: easter.add({ days: 8 }) }
  return { lastDayBefore: easter.subtract({ days: 16 }), firstDayAfter: easter.add({ days: 2 }) }
}
