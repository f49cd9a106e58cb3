import { usualCalendar } from '@sixfold/shared/domain/calendar/calendar-days.ts'
import { type NewHead, newHeads } from '@sixfold/shared/domain/support/new-head.ts'
import { type Side, sides } from '@sixfold/shared/domain/support/pairing.ts'
import { londonDay } from '../../clock.ts'
import type { Ctx } from '../../db/tenant.ts'
import { calendarsOf } from '../trusts/queries.ts'
import type { PairingRow, SideRow } from './queries.ts'

export type NewHeadsOf = (row: PairingRow, side: Side) => NewHead[]

/** New heads of each side of these pairings; the calendars of their schools are read only where there are any. */
export async function newHeadsIn(ctx: Ctx, rows: readonly PairingRow[]): Promise<NewHeadsOf> {
  const schools = rows.flatMap((row) =>
    sides.flatMap((side) => {
      const { schoolId } = row[side]
      return schoolId !== null && headsOf(row[side], () => usualCalendar).length > 0 ? [schoolId] : []
    }),
  )
  const calendars = schools.length > 0 ? await calendarsOf(ctx, [...new Set(schools)]) : new Map()
  return (row, side) => headsOf(row[side], () => calendars.get(row[side].schoolId ?? '') ?? usualCalendar)
}

const headsOf = (
  { heads, consent, consentHeadedUntil }: SideRow,
  calendar: Parameters<typeof newHeads>[2],
): NewHead[] =>
  newHeads(
    heads,
    consent && {
      personId: consent.by.id,
      as: consent.as,
      day: londonDay(new Date(consent.at)),
      headedUntil: consentHeadedUntil,
    },
    calendar,
  )
