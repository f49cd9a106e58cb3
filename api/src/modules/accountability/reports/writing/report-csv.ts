import type { ReportPart } from '@sixfold/shared/domain/accountability/reports/report-names.ts'
import type { ReportCell, ReportPartContent, ReportTable } from '@sixfold/shared/contracts/report-content.ts'
import { notToBeShared, reportFooter } from '@sixfold/shared/domain/accountability/reports/report-words.ts'
import { type CsvCell, csvOf } from '../../../../documents/csv.ts'

/** The tables of a part, each of which is a CSV file. */
export const tablesOf = ({ sections }: Pick<ReportPartContent, 'sections'>): ReportTable[] =>
  sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'table'))

/** A table for spreadsheets: numbers as numbers, lines of a cell in one; its last rows say that it isn't to be shared, or what to check before it is. */
export const reportCsv = (part: ReportPart, { columns, rows, total }: ReportTable): Buffer =>
  csvOf(
    columns.map(({ header }) => header),
    [
      ...rows.map(({ cells }) => cells.map(cellOf)),
      ...(total ? [total.map(cellOf)] : []),
      ...(part === 'open' ? [] : [[`Confidential: ${notToBeShared.toLowerCase()}`]]),
      [reportFooter],
    ],
  )

const cellOf = (cell: ReportCell): CsvCell =>
  typeof cell === 'string' ? (cell === '' ? null : cell.replaceAll('\n', ' · ')) : cell.value
