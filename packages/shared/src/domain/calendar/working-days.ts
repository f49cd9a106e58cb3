import { Temporal } from 'temporal-polyfill'
import { bankHolidays } from './bank-holidays.ts'
import { remembered } from './remembered.ts'

/**
 * Monday to Friday and no bank holiday of England (domain.md §1). What lies in a school's own holidays as well is left to
 * `school-days.ts`: this is for days that no one school's calendar decides.
 */
export const isWorkingDay = remembered((day: string): boolean => {
  const date = Temporal.PlainDate.from(day)
  return date.dayOfWeek <= 5 && !bankHolidays(date.year).includes(day)
})

/** The day itself when it is a working day, else the last working day before it. */
export function workingDayOnOrBefore(day: string): string {
  let date = Temporal.PlainDate.from(day)
  while (!isWorkingDay(date.toString())) date = date.subtract({ days: 1 })
  return date.toString()
}

/** The day some working days after a day: 1 from a Friday is the Monday. `count` ≥ 0; 0 is the day itself, whatever it is. */
export function addWorkingDays(day: string, count: number): string {
  let date = Temporal.PlainDate.from(day)
  for (let left = count; left > 0;) {
    date = date.add({ days: 1 })
    if (isWorkingDay(date.toString())) left -= 1
  }
  return date.toString()
}
