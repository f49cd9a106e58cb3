import { Temporal } from 'temporal-polyfill'
import { remembered } from './remembered.ts'

/** A day some days later; earlier when `days` is negative. */
export const addDays = remembered((day: string, days: number): string =>
  Temporal.PlainDate.from(day).add({ days }).toString(),
)

/** Whole days from one day to another; negative when the other is earlier. */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from)

/** Any day to count from will do. */
const dayNumber = remembered(
  (day: string): number =>
    Temporal.PlainDate.from('2000-01-01').until(Temporal.PlainDate.from(day), { largestUnit: 'day' }).days,
)
