import { Temporal } from 'temporal-polyfill'

/** A day some months later, clamped to that month's last: 31 Aug + 6 months is 28 or 29 Feb (domain.md §1). */
export function addMonths(day: string, months: number): string {
  return Temporal.PlainDate.from(day).add({ months }, { overflow: 'constrain' }).toString()
}
