import { dayWords } from '@sixfold/shared/domain/calendar/day-words.ts'
import type { ColumnRole } from '@sixfold/shared/domain/plans/paste/columns.ts'
import type { CellFault } from '@sixfold/shared/domain/plans/paste/read-sheet.ts'
import { type CellPlace, placeName } from '@sixfold/shared/domain/plans/paste/sheet.ts'
import { formatMoney } from '../../../lib/format.ts'
import type { PasteWork } from './paste-work.ts'

/** Writes into a cell; it stays open. */
export function withCell(work: PasteWork, { row, column }: CellPlace, text: string): PasteWork {
  const place = placeName({ row, column })
  return {
    ...work,
    mended: work.mended.includes(place) ? work.mended : [...work.mended, place],
    sheet: {
      ...work.sheet,
      cells: work.sheet.cells.map((cells, at) =>
        at === row ? cells.map((cell, n) => (n === column ? text : cell)) : cells,
      ),
    },
  }
}

/** Leaves a cell out knowingly, or takes it in again. */
export function withDropped(work: PasteWork, place: CellPlace, dropped: boolean): PasteWork {
  const others = work.sheet.dropped.filter((one) => one !== placeName(place))
  return { ...work, sheet: { ...work.sheet, dropped: dropped ? [...others, placeName(place)] : others } }
}

/** Opens a row's cells to be changed, or closes them. */
export function withOpened(work: PasteWork, row: number, open: boolean): PasteWork {
  const mended = open ? work.mended : work.mended.filter((place) => !place.startsWith(`${row}:`))
  const opened = work.opened.filter((one) => one !== row)
  return { ...work, mended, opened: open ? [...opened, row] : opened }
}

/** Takes every suggestion at once. */
export const withSuggestions = (work: PasteWork, faults: readonly CellFault[]): PasteWork =>
  faults.reduce((next, { suggestion, ...place }) => {
    const role = work.sheet.roles[place.column]
    return suggestion === null || !role ? next : withCell(next, place, suggestionWords(role, suggestion))
  }, work)

export const withoutFaulty = (work: PasteWork, faults: readonly CellFault[]): PasteWork =>
  faults.reduce((next, place) => withDropped(next, place, true), work)

/** What a suggestion writes into the cell: "31 Jul 2027", "£500". */
export const suggestionWords = (role: ColumnRole, suggestion: string): string =>
  role === 'cost' ? formatMoney(Math.round(Number(suggestion) * 100)) : dayWords(suggestion)
