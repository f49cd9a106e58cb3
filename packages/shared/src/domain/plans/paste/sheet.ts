import { cellText } from './cell-text.ts'
import { alignTables } from './align-tables.ts'
import type { DayContext } from './day-reading.ts'
import { type ColumnRole, isHeadingRow, rolesUnder } from './columns.ts'
import { guessRoles } from './guess-roles.ts'
import { itemsOf } from './action-lines.ts'
import { rectangular } from './separated.ts'

/** What a row is: names of columns, a priority's title over the rows below it, entries, or nothing for the plan. */
export const rowKinds = ['entries', 'priority', 'heading', 'left-out'] as const
export type RowKind = (typeof rowKinds)[number]

/**
 * A pasted table and what was made of it; everything here may be put right by the person before it is read. `cells` has rows
 * of equal length; `roles` belongs to its columns, `kinds` to its rows.
 */
export type Sheet = {
  cells: string[][]
  roles: (ColumnRole | null)[]
  kinds: RowKind[]
  /** Lines of an action's cell become actions of their own, save in rows that are kept whole. */
  split: boolean
  whole: number[]
  /** Single cells that are knowingly left out, by `placeName`. */
  dropped: string[]
  /** No heading named the columns, so that their roles are a guess. */
  guessed: boolean
}

export type CellPlace = { row: number; column: number }
export const placeName = ({ row, column }: CellPlace): string => `${row}:${column}`

/** A first look at pasted rows. `wide`: rows that were one merged cell. Empty rows and columns go. */
export function sheetOf(
  rows: readonly (readonly string[])[],
  context: DayContext,
  wide: readonly number[] = [],
): Sheet {
  const filled = rows.flatMap((row, index) =>
    row.some((cell) => cellText(cell) !== '') ? [{ row, wide: wide.includes(index) }] : [],
  )
  const cells = withoutEmptyColumns(alignTables(rectangular(filled.map(({ row }) => row.map(cellText)))))
  const heading = cells.findIndex(isHeadingRow)
  const below = (column: number) =>
    cells.filter((row, index) => index !== heading && !isHeadingRow(row)).map((row) => row[column] ?? '')
  const roles = heading === -1 ? guessRoles(cells, context) : rolesUnder(cells[heading] ?? [], below)
  const kinds = cells.map((row, index) =>
    kindOf(row, {
      index,
      heading,
      wide: filled[index]?.wide ?? false,
      priorityColumn: roles.indexOf('priority'),
    }),
  )
  return { cells, roles, kinds, split: true, whole: [], dropped: [], guessed: heading === -1 }
}

/** Rows whose actions' cell has several lines or bullets, so that splitting makes a difference. */
export function splittableRows({ cells, roles, kinds }: Sheet): number[] {
  const column = roles.indexOf('action')
  return cells.flatMap((row, index) =>
    kinds[index] === 'entries' && itemsOf(row[column] ?? '').length > 1 ? [index] : [],
  )
}

function withoutEmptyColumns(cells: string[][]): string[][] {
  const kept = (cells[0] ?? []).map((_, column) => cells.some((row) => row[column] !== ''))
  return cells.map((row) => row.filter((_, column) => kept[column]))
}

const saysPriority =
  /^(?:(?:key |school |improvement )*priority|objective|aim|goal|target|(?:key |focus )?area|focus|theme|strand)\b.{0,40}[:.–-]|^(?:priority|objective|aim|goal) \d/i
const saysTotal = /^(?:(?:sub|grand)[ -]?)?total(?: costs?| spend| budget)?\s*:?$/i

type Place = { index: number; heading: number; wide: boolean; priorityColumn: number }

function kindOf(row: readonly string[], { index, heading, wide, priorityColumn }: Place): RowKind {
  if (isHeadingRow(row)) return 'heading'
  const filled = row.filter((cell) => cell !== '')
  const [first = ''] = filled
  if (saysTotal.test(first)) return 'left-out'
  const alone = filled.length === 1
  if (alone && saysPriority.test(first)) return 'priority'
  // What stands over a table, such as its title, is neither.
  if (index < heading) return 'left-out'
  if (alone && wide && priorityColumn === -1) return 'priority'
  return 'entries'
}

/** Makes a row something else. One that names columns gives them their roles. */
export function withKind(sheet: Sheet, index: number, kind: RowKind): Sheet {
  const kinds = sheet.kinds.map((one, at) => (at === index ? kind : one))
  if (kind !== 'heading') return { ...sheet, kinds }
  const below = (column: number) =>
    sheet.cells.filter((_, at) => kinds[at] === 'entries').map((row) => row[column] ?? '')
  return { ...sheet, kinds, roles: rolesUnder(sheet.cells[index] ?? [], below), guessed: false }
}

/** What the table itself calls a column; null without a heading. */
export function headingOf({ cells, kinds }: Sheet, column: number): string | null {
  const heading = cells[kinds.indexOf('heading')]?.[column] ?? ''
  return heading.trim() === '' ? null : heading
}
