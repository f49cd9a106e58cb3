import { Temporal } from 'temporal-polyfill'
import { remembered } from './remembered.ts'

/** A day some months later, clamped to that month's last: 31 Aug + 6 months is 28 or 29 Feb (domain.md §1). */
export const addMonths = remembered((day: string, months: number): string =>
  Temporal.PlainDate.from(day).add({ months }, { overflow: 'constrain' }).toString(),
)
