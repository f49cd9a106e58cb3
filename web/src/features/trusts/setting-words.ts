import { settingLimits } from '@sixfold/shared/domain/trusts/settings.ts'
import { count } from '../../lib/format.ts'

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
