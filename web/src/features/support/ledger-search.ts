import { getLedger, type LedgerTotals } from '@sixfold/shared/contracts/support-ledger.ts'
import type { AnswerOf, QueryInput } from '@sixfold/shared/contracts/endpoint.ts'
import { academicYearOf } from '@sixfold/shared/domain/calendar/academic-year.ts'
import { terms } from '@sixfold/shared/domain/calendar/calendar-days.ts'
import { sides } from '@sixfold/shared/domain/support/pairing.ts'
import { queryFor } from '../../lib/query.ts'

export type Ledger = AnswerOf<typeof getLedger>
export type { LedgerTotals }

/** What an address asks of the ledger; without a year it is the present one. */
export type LedgerSearch = {
  year?: number | 'all'
  term?: (typeof terms)[number]
  school?: string
  as?: (typeof sides)[number]
  criterion?: string
}

/** Whatever isn't known there, or empty, is left out; so is a term without a year, and a side without a school. */
export function ledgerSearch(given: Record<string, unknown>): LedgerSearch {
  const { year, school, criterion } = given
  const term = terms.find((it) => it === given['term'])
  const as = sides.find((it) => it === given['as'])
  const asked = Number(year)
  return {
    ...(year === 'all' ? { year } : Number.isInteger(asked) && asked >= 2000 ? { year: asked } : {}),
    ...(term && year !== 'all' ? { term } : {}),
    ...(typeof school === 'string' && school !== '' ? { school, ...(as ? { as } : {}) } : {}),
    ...(typeof criterion === 'string' && criterion !== '' ? { criterion } : {}),
  }
}

export const yearAsked = ({ year }: LedgerSearch, today: string): number | 'all' =>
  year ?? academicYearOf(today)

export function ledgerAsked(search: LedgerSearch, today: string): QueryInput<typeof getLedger> {
  const year = yearAsked(search, today)
  return {
    ...(year === 'all' ? {} : { academicYear: year }),
    ...(search.term ? { term: search.term } : {}),
    ...(search.school ? { schoolId: search.school } : {}),
    ...(search.as ? { as: search.as } : {}),
    ...(search.criterion ? { criterionKey: search.criterion } : {}),
  }
}

export const ledgerQuery = (search: LedgerSearch, today: string) =>
  queryFor(getLedger, { query: ledgerAsked(search, today) })
