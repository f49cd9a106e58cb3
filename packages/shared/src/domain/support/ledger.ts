import type { GiverKind } from './giver.ts'
import { academicYearDays, academicYearOf } from '../calendar/academic-year.ts'
import { type SchoolCalendar, type Term, terms } from '../calendar/calendar-days.ts'
import { addDays } from '../calendar/days.ts'
import { daysOfYear } from '../calendar/school-days.ts'
import type { CriterionKey } from '../categorisation/scheme.ts'
import type { PairingStatus } from './pairing.ts'

/** Whoever gives: one `kind` and id; the trust team has none. */
export type Giver = { kind: GiverKind; id: string | null; name: string }
export type Receiver = { id: string; name: string }
type Entry = { day: string; halfDays: number }

/** A pairing that both sides have agreed to, with all that was ever booked on it. */
export type BookedPairing = {
  pairingId: string
  status: PairingStatus
  giver: Giver
  receiver: Receiver
  criterionKey: CriterionKey
  costPenceADay: number | null
  /** What was agreed on the day on which both had, and each extension on its day. */
  agreements: readonly Entry[]
  /** Visits that stand. */
  deliveries: readonly Entry[]
  /** When it was completed or withdrawn. */
  endedOn: string | null
}

/** From a day to a day, both included. */
export type LedgerSpan = { from: string; to: string }

/** Half-days, and whole pence; a cost is null where none is agreed. */
export type Booked = {
  /** Agreed before the span and not delivered by then; nothing once the support has ended. */
  broughtForward: number
  agreed: number
  delivered: number
  /** `broughtForward + agreed − delivered`; never less than none, and none once the support has ended. */
  remaining: number
  /** The same of support that ended by the end of the span: it isn't to come any more. */
  unused: number
  agreedPence: number | null
  deliveredPence: number | null
}
export type LedgerRow = Omit<BookedPairing, 'agreements' | 'deliveries'> & Booked

/**
 * What of a pairing falls into a span, or into all time; null: nothing does. An agreement counts on its day, what an extension
 * covers no later than it was delivered, a visit on its day. One that was withdrawn counts what was delivered. Spans side by
 * side add up to all time. domain.md §6.
 */
export function ledgerRow(
  { agreements, deliveries, ...pairing }: BookedPairing,
  span: LedgerSpan | null,
): LedgerRow | null {
  const most = pairing.status === 'withdrawn' ? sumOf(deliveries) : Infinity
  const by = (day: string | null) => {
    const delivered = sumOf(deliveries.filter((it) => day === null || it.day <= day))
    const agreed = sumOf(agreements.filter((it) => day === null || it.day <= day))
    return { delivered, agreed: Math.max(delivered, Math.min(agreed, most)) }
  }
  const before = span ? by(addDays(span.from, -1)) : { delivered: 0, agreed: 0 }
  const then = by(span?.to ?? null)
  const over = span !== null && pairing.endedOn !== null && pairing.endedOn < span.from
  const broughtForward = over ? 0 : before.agreed - before.delivered
  const [agreed, delivered] = [then.agreed - before.agreed, then.delivered - before.delivered]
  const touched = span === null || agreements.some(({ day }) => day >= span.from && day <= span.to)
  if (!touched && broughtForward + agreed + delivered === 0) return null
  const left = broughtForward + agreed - delivered
  const ended = pairing.endedOn !== null && (span === null || pairing.endedOn <= span.to)
  const costOf = (what: 'agreed' | 'delivered') =>
    pairing.costPenceADay === null
      ? null
      : supportCost(pairing.costPenceADay, then[what]) - supportCost(pairing.costPenceADay, before[what])
  return {
    ...pairing,
    broughtForward,
    agreed,
    delivered,
    remaining: ended ? 0 : left,
    unused: ended ? left : 0,
    agreedPence: costOf('agreed'),
    deliveredPence: costOf('delivered'),
  }
}

/** In whole pence, half a penny rounded up. What falls into a span is the difference of what it came to, so that spans add up. */
const supportCost = (costPenceADay: number, halfDays: number): number =>
  Math.round((costPenceADay * halfDays) / 2)

const sumOf = (entries: readonly Entry[]): number => entries.reduce((sum, { halfDays }) => sum + halfDays, 0)

/** Costs are those of the pairings that have one; `uncosted` are the others. */
export type LedgerTotals = { [Key in keyof Booked]: number } & { pairings: number; uncosted: number }
export type LedgerGroup<Of> = LedgerTotals & { of: Of }

export function ledgerTotals(rows: readonly LedgerRow[]): LedgerTotals {
  const sum = (key: keyof Booked) => rows.reduce((total, row) => total + (row[key] ?? 0), 0)
  return {
    pairings: rows.length,
    broughtForward: sum('broughtForward'),
    agreed: sum('agreed'),
    delivered: sum('delivered'),
    remaining: sum('remaining'),
    unused: sum('unused'),
    agreedPence: sum('agreedPence'),
    deliveredPence: sum('deliveredPence'),
    uncosted: rows.filter((row) => row.agreedPence === null).length,
  }
}

/** The totals of each, the most promised first, else in the order of `rows`. */
export const ledgerBy = <Of>(
  rows: readonly LedgerRow[],
  of: (row: LedgerRow) => Of,
  keyOf: (it: Of) => string,
): LedgerGroup<Of>[] =>
  [...Map.groupBy(rows, (row) => keyOf(of(row))).values()]
    .flatMap(([first, ...more]) => (first ? [{ of: of(first), ...ledgerTotals([first, ...more]) }] : []))
    .toSorted((a, b) => promisedIn(b) - promisedIn(a))

export const giverKey = ({ kind, id }: Pick<Giver, 'kind' | 'id'>): string => `${kind} ${id ?? ''}`

/** Half-days that a span was to bring: what was brought forward, and what was agreed in it. */
export const promisedIn = ({ broughtForward, agreed }: Pick<Booked, 'broughtForward' | 'agreed'>): number =>
  broughtForward + agreed

/**
 * The days of an academic year, or of a term with the holidays after it, as visits count to terms: the autumn's begins with the
 * year, and the summer's ends with it.
 */
export function ledgerSpan(calendar: SchoolCalendar, academicYear: number, term: Term | null): LedgerSpan {
  const year = academicYearDays(academicYear)
  if (term === null) return year
  const days = daysOfYear(calendar, academicYear).terms
  const next = terms[terms.indexOf(term) + 1]
  return {
    from: term === 'autumn' ? year.from : days[term].from,
    to: next ? addDays(days[next].from, -1) : year.to,
  }
}

/** The academic years on which anything is booked, the newest first. */
export const bookedYears = (pairings: readonly BookedPairing[]): number[] =>
  [
    ...new Set(
      pairings.flatMap(({ agreements, deliveries }) =>
        [...agreements, ...deliveries].map(({ day }) => academicYearOf(day)),
      ),
    ),
  ].toSorted((a, b) => b - a)
