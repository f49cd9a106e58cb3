import { settingLimits } from '@sixfold/shared/domain/trusts/settings.ts'
import { count, monthNames } from '../../lib/format.ts'

/** "at once", "5 working days after sending". */
export const delayWords = (days: number): string =>
  days === 0 ? 'at once' : `${count(days, 'working day')} after sending`

export const monthsWords = (months: number): string => count(months, 'month')

/** The months that were typed; null when they are none that can be set. */
export function monthsIn(typed: string): number | null {
  const { min, max } = settingLimits.evidenceMonths
  const months = /^\d{1,3}$/.test(typed.trim()) ? Number(typed) : 0
  return months >= min && months <= max ? months : null
}

/** "2 pairings at once at most". */
export const atOnceWords = (pairings: number): string => `${count(pairings, 'pairing')} at once at most`

/** "31 October" of `10-31`. */
export const dayOfYearWords = (day: string): string =>
  `${Number(day.slice(3))} ${monthNames[Number(day.slice(0, 2)) - 1]}`

const twoDigits = (n: number) => `${n}`.padStart(2, '0')

/** September to August, as `MM`. */
export const monthsOfYear = Array.from({ length: 12 }, (_, n) => twoDigits(((n + 8) % 12) + 1))

/** The days of a month (`MM`) that every year has, as `DD`. */
export const daysIn = (month: string): string[] =>
  Array.from({ length: new Date(Date.UTC(2001, Number(month), 0)).getUTCDate() }, (_, n) => twoDigits(n + 1))

/** The same day of another month (`MM`), or that month's last. */
export function inMonth(day: string, month: string): string {
  const last = daysIn(month).at(-1) ?? ''
  return `${month}-${day.slice(3) < last ? day.slice(3) : last}`
}
