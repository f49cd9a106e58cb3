import { academicYearWords } from '@sixfold/shared/domain/calendar/academic-year.ts'
import { termWords } from '@sixfold/shared/domain/calendar/calendar-days.ts'
import { pairingStatusWords } from '@sixfold/shared/domain/support/pairing.ts'
import { type CsvCell, csvOf } from '../../documents/csv.ts'
import type { Ledger } from './read-ledger.ts'

const headings = [
  'Giver',
  'Receiver',
  'Criterion',
  'Status',
  'Ended on',
  'Brought forward (days)',
  'Agreed (days)',
  'Delivered (days)',
  'Remaining (days)',
  'Not used (days)',
  'Cost a day (£)',
  'Cost agreed (£)',
  'Cost delivered (£)',
]

/** The ledger's rows and their total. Days and pounds are numbers, to be added up; dates are `YYYY-MM-DD`. */
export function ledgerCsv({ items, totals }: Pick<Ledger, 'items' | 'totals'>): Buffer {
  return csvOf(headings, [
    ...items.map((row): CsvCell[] => [
      row.giver.name,
      row.receiver.name,
      row.criterion.name,
      pairingStatusWords[row.status],
      row.endedOn,
      ...days(row),
      pounds(row.costPenceADay),
      pounds(row.agreedPence),
      pounds(row.deliveredPence),
    ]),
    [
      'Total',
      null,
      null,
      null,
      null,
      ...days(totals),
      null,
      pounds(totals.agreedPence),
      pounds(totals.deliveredPence),
    ],
  ])
}

const days = (
  it: Pick<Ledger['totals'], 'broughtForward' | 'agreed' | 'delivered' | 'remaining' | 'unused'>,
) => [it.broughtForward, it.agreed, it.delivered, it.remaining, it.unused].map((halfDays) => halfDays / 2)
const pounds = (pence: number | null) => (pence === null ? null : pence / 100)

/** "Support ledger 2026-27 autumn". */
export const ledgerFileName = (asked: {
  academicYear?: number | undefined
  term?: keyof typeof termWords | undefined
}) =>
  [
    'Support ledger',
    asked.academicYear && academicYearWords(asked.academicYear),
    asked.term && termWords[asked.term].toLowerCase(),
  ]
    .filter(Boolean)
    .join(' ')
