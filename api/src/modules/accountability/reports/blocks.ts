import type {
  ReportBars,
  ReportBlock,
  ReportCell,
  ReportTable,
} from '@sixfold/shared/contracts/report-content.ts'
import { countWords, daysFigure } from '@sixfold/shared/domain/accountability/words.ts'
import { moneyWords } from '@sixfold/shared/domain/plans/money-words.ts'

export const paragraph = (text: string): ReportBlock => ({ kind: 'paragraph', text, soft: false })
export const softly = (text: string): ReportBlock => ({ kind: 'paragraph', text, soft: true })

type Column = { header: string; share: number; figures?: true }
type Row = { schoolId?: string; cells: ReportCell[] }

/** A table; `key` names its CSV file. */
export const table = (
  key: string,
  caption: string,
  columns: readonly Column[],
  rows: readonly Row[],
  more: { total?: ReportCell[]; spreadsheetOnly?: true } = {},
): ReportTable => ({
  kind: 'table',
  key,
  caption,
  columns: columns.map(({ figures = false, ...column }) => ({ ...column, figures })),
  rows: rows.map(({ schoolId = null, cells }) => ({ schoolId, cells })),
  total: more.total ?? null,
  spreadsheetOnly: more.spreadsheetOnly ?? false,
})

/** Bars of one or two series, each with its value written beside it. */
export const bars = (
  title: string,
  series: string[],
  rows: { label: string; values: number[] }[],
): ReportBars => ({ kind: 'bars', title, series, bars: rows })

export const figure = (value: number): ReportCell => ({ text: String(value), value })
/** Half-days as "2½", and 2.5 for spreadsheets. */
export const days = (halfDays: number): ReportCell => ({ text: daysFigure(halfDays), value: halfDays / 2 })
/** Pence as "£1,250", and 1250 for spreadsheets. */
export const money = (pence: number): ReportCell => ({ text: moneyWords(pence), value: pence / 100 })
export const nothing = '–'

/** "two are", and "none is" of nothing: for what goes on from a sentence that has named what is counted. */
export const soMany = (n: number, one: string, many: string): string =>
  n === 0 ? `none ${one}` : countWords(n, one, many)
