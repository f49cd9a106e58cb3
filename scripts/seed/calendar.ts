import { academicYearOf } from '../../packages/shared/src/domain/calendar/academic-year.ts'
import { addDays, daysBetween } from '../../packages/shared/src/domain/calendar/days.ts'
import { addMonths } from '../../packages/shared/src/domain/calendar/months.ts'
import { workingDayOnOrBefore } from '../../packages/shared/src/domain/calendar/working-days.ts'

/** Days are `YYYY-MM-DD`. */
export type SeedCalendar = {
  today: string
  /** The current academic year, by its start; history covers it and the two before. */
  year: number
  /** When this year's work on priorities may have begun: with the year, or in the summer term before when it is young. */
  workBegan: string
  /** The first day of the head who is new this year. */
  newHeadFrom: string
  /** The board's meeting of each year, at which most categories are decided, and from when those take effect. */
  boardMeets(year: number): { meetsOn: string; effectiveOn: string }
  /** When one school's category was decided, so long ago that its review is late today; null while none can be. */
  lateReviewDecidedOn: string | null
}

/** Days into the year by which its round can have run its course. */
const roundTakes = 75

/** The demo's three years are laid out around today, so that there is always something due, awaited and just done. */
export function calendarAround(today: string): SeedCalendar {
  const year = academicYearOf(today)
  const starts = `${year}-09-01`
  const daysIn = daysBetween(starts, today)
  const young = daysIn < roundTakes
  const workBegan = young ? addDays(today, -roundTakes) : `${year}-09-07`
  // Six months and a fortnight, so that the review is late by some days wherever weekends and holidays fall.
  const late = workingDayOnOrBefore(addDays(addMonths(today, -6), -14))
  return {
    today,
    year,
    workBegan,
    newHeadFrom: workBegan < starts ? workBegan : starts,
    lateReviewDecidedOn: late > `${year}-09-25` ? late : null,
    boardMeets(of) {
      if (of < year) return sameDay(workingDayOnOrBefore(`${of}-10-15`))
      // A young year's categories were settled in July, for the first of September.
      if (daysIn < roundTakes) return { meetsOn: workingDayOnOrBefore(`${of}-07-10`), effectiveOn: starts }
      // Later on, no longer ago than makes its reviews due soon.
      const soonest = addDays(addMonths(today, -6), 21)
      const autumn = `${of}-10-15`
      return sameDay(workingDayOnOrBefore(afterChristmas(soonest > autumn ? soonest : autumn)))
    },
  }
}

/** No board meets over Christmas. */
function afterChristmas(day: string): string {
  const [year, monthAndDay] = [day.slice(0, 4), day.slice(5)]
  if (monthAndDay > '12-17') return `${Number(year) + 1}-01-13`
  return monthAndDay < '01-08' ? `${year}-01-13` : day
}

const sameDay = (meetsOn: string) => ({ meetsOn, effectiveOn: meetsOn })

/**
 * The day that lies a share of the way from one day to another, moved back to one on which schools work, unless that would
 * be before the first.
 */
export function dayBetween(from: string, to: string, share: number): string {
  const day = addDays(from, Math.round(daysBetween(from, to) * share))
  const worked = workingDayOnOrBefore(outsideHolidays(day))
  return worked < from ? day : worked
}

/** Before Christmas rather than over it, and before the summer holidays rather than in them. */
function outsideHolidays(day: string): string {
  const [year, monthAndDay] = [Number(day.slice(0, 4)), day.slice(5)]
  if (monthAndDay < '01-05') return `${year - 1}-12-18`
  if (monthAndDay > '12-18') return `${year}-12-18`
  return monthAndDay > '07-21' && monthAndDay < '09-01' ? `${year}-07-21` : day
}

/** An instant on a day between 8:00 and 16:00 UTC, when it is that same day in London, whatever the time of year. */
export const at = (day: string, minute: number): Date =>
  new Date(new Date(`${day}T08:00:00.000Z`).getTime() + (minute % 480) * 60_000)
