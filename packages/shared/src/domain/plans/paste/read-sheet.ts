import { actionsIn, itemsOf, oneForEach } from './action-lines.ts'
import { oneLine, sameTitle, tidyText } from './cell-text.ts'
import type { ColumnRole } from './columns.ts'
import { type DayContext, readDay } from './day-reading.ts'
import { pasteLimits } from './limits.ts'
import { readMoney } from './money-reading.ts'
import { type CellPlace, type Sheet, placeName } from './sheet.ts'

/** `suggestion` is what may be written into the cell instead, as `YYYY-MM-DD` or pounds. */
export type CellFault = CellPlace & { message: string; suggestion: string | null }
export type CellNote = CellPlace & { message: string }

export type SheetAction = {
  /** Its row, and which of the row's actions it is: "7.0". */
  key: string
  row: number
  title: string
  owner: string | null
  dueOn: string | null
  plannedPence: number | null
}

export type PriorityStatements = {
  problem: string | null
  rootCause: string | null
  intendedOutcome: string | null
}

export type SheetPriority = PriorityStatements & {
  /** What makes two titles the same; '' where no priority was named. */
  key: string
  title: string
  lead: string | null
  actions: SheetAction[]
}

/**
 * Why a cell is in no field: its column has no role, its row or it itself was left out, its row has no action, or it is where
 * an action stands and names none.
 */
export type WhyNotTaken = 'column' | 'row' | 'cell' | 'no-action' | 'nothing'

/** What a sheet says. Every cell that holds something is in `used` or in `notTaken`, once. */
export type SheetReading = {
  priorities: SheetPriority[]
  /** What must be mended, or left out, before it can be added. */
  faults: CellFault[]
  /** How a cell was read, where that took more than reading. */
  notes: CellNote[]
  used: (CellPlace & { as: ColumnRole | 'heading' })[]
  notTaken: (CellPlace & { text: string; why: WhyNotTaken })[]
  /** Rows that only say the headings again. */
  repeatedHeadings: number
}

/** Reads a sheet by its roles. `under` is the title of the priority for actions that stand below none. */
export function readSheet(sheet: Sheet, context: DayContext & { under: string }): SheetReading {
  const reading: Reading = {
    priorities: [],
    faults: [],
    notes: [],
    used: [],
    notTaken: [],
    repeatedHeadings: Math.max(sheet.kinds.filter((kind) => kind === 'heading').length - 1, 0),
    texts: new Set(),
  }
  let current: SheetPriority | null = null
  for (const [row, kind] of sheet.kinds.entries()) {
    const cells = cellsOf(sheet, row)
    if (kind === 'heading') take(reading, cells, 'heading')
    else if (kind === 'left-out') drop(reading, cells, 'row')
    else if (kind === 'priority') {
      const [title, ...beside] = cells
      if (title) current = startPriority(reading, title)
      drop(reading, beside, 'row')
    } else {
      const title = cells.find((cell) => cell.role === 'priority')
      if (title) current = startPriority(reading, title)
      const rest = cells.filter((cell) => cell.role !== 'priority' && cell.role !== null)
      drop(
        reading,
        cells.filter((cell) => cell.role === null),
        'column',
      )
      if (rest.length > 0) {
        current ??= priorityNamed(reading, oneLine(context.under))
        readStatements(reading, current, rest)
        readActions(reading, current, rest, { split: sheet.split && !sheet.whole.includes(row), context })
      }
    }
    drop(reading, droppedCells(sheet, row), 'cell')
  }
  const { texts: _, ...result } = reading
  return result
}

type Reading = SheetReading & { texts: Set<string> }
type Cell = CellPlace & { text: string; role: ColumnRole | null }

function cellsOf(sheet: Sheet, row: number): Cell[] {
  return allCells(sheet, row).filter((cell) => !sheet.dropped.includes(placeName(cell)))
}
const droppedCells = (sheet: Sheet, row: number) =>
  allCells(sheet, row).filter((cell) => sheet.dropped.includes(placeName(cell)))

function allCells({ cells, roles }: Sheet, row: number): Cell[] {
  return (cells[row] ?? []).flatMap((cell, column) => {
    const text = tidyText(cell)
    return text === '' ? [] : [{ row, column, text, role: roles[column] ?? null }]
  })
}

function take(reading: Reading, cells: readonly Cell[], as: ColumnRole | 'heading') {
  reading.used.push(...cells.map(({ row, column }) => ({ row, column, as })))
}
function drop(reading: Reading, cells: readonly Cell[], why: WhyNotTaken) {
  reading.notTaken.push(...cells.map(({ row, column, text }) => ({ row, column, text, why })))
}
function fault(reading: Reading, { row, column }: Cell, message: string, suggestion: string | null = null) {
  reading.faults.push({ row, column, message, suggestion })
}
const tooLong = (most: number) => `Keep this to ${most} characters`

function startPriority(reading: Reading, cell: Cell): SheetPriority {
  take(reading, [cell], 'priority')
  const title = priorityTitle(cell.text)
  if (title.length > pasteLimits.title) fault(reading, cell, tooLong(pasteLimits.title))
  return priorityNamed(reading, title)
}

/** "Priority 2: Writing" is about writing; "Priority 2" alone is all there is. */
function priorityTitle(text: string): string {
  const title = oneLine(text)
  const label =
    /^(?:(?:key |school |improvement )*priority|objective|aim|goal|target)(?: area)? ?\d{0,2}\s*[:.–—-]\s*/i
  return title.replace(label, '') || title
}

function priorityNamed(reading: Reading, title: string): SheetPriority {
  const key = sameTitle(title)
  const known = reading.priorities.find((one) => one.key === key)
  if (known) return known
  const blank = { lead: null, problem: null, rootCause: null, intendedOutcome: null }
  const made: SheetPriority = { key, title, ...blank, actions: [] }
  reading.priorities.push(made)
  return made
}

const statementRoles = { problem: 'problem', 'root-cause': 'rootCause', outcome: 'intendedOutcome' } as const

function readStatements(reading: Reading, priority: SheetPriority, cells: readonly Cell[]) {
  for (const cell of cells) {
    const { role, text } = cell
    const field = role === 'lead' ? 'lead' : statementRoles[role as keyof typeof statementRoles]
    if (role === null || field === undefined) continue
    take(reading, [cell], role)
    // The same words beside each action of a priority are said once.
    const said = `${priority.key}|${field}|${sameTitle(text)}`
    if (reading.texts.has(said)) continue
    reading.texts.add(said)
    const most = field === 'lead' ? pasteLimits.lead : pasteLimits.statement
    const before = priority[field]
    const whole: string = before === null ? text : `${before}${field === 'lead' ? ', ' : '\n'}${text}`
    priority[field] = field === 'lead' ? oneLine(whole) : whole
    if (whole.length > most) fault(reading, cell, tooLong(most))
  }
}

type ActionChoices = { split: boolean; context: DayContext }

function readActions(
  reading: Reading,
  priority: SheetPriority,
  cells: readonly Cell[],
  choices: ActionChoices,
) {
  const of = (role: ColumnRole) => cells.find((cell) => cell.role === role)
  const [action, owner, due, cost] = [of('action'), of('owner'), of('due'), of('cost')]
  const items = action ? actionsIn(action.text) : []
  if (!action || items.length === 0) {
    const beside = [owner, due, cost].filter((cell) => cell !== undefined)
    drop(reading, beside, 'no-action')
    if (action) drop(reading, [action], 'nothing')
    return
  }
  for (const cell of [action, owner, due, cost]) if (cell?.role) take(reading, [cell], cell.role)
  const titles = choices.split ? items : [items.join('; ')]
  if (titles.some((title) => title.length > pasteLimits.action))
    fault(reading, action, tooLong(pasteLimits.action))
  const owners = owner ? ownersOf(reading, owner, titles.length) : []
  const days = due ? daysOf(reading, due, titles.length, choices.context) : []
  const costs = cost ? costsOf(reading, cost, titles.length) : []
  for (const [n, title] of titles.entries())
    priority.actions.push({
      key: `${action.row}.${n}`,
      row: action.row,
      title,
      owner: owners[n] ?? null,
      dueOn: days[n] ?? null,
      plannedPence: costs[n] ?? null,
    })
}

const repeat = <Value>(value: Value, count: number): Value[] => Array<Value>(count).fill(value)

function ownersOf(reading: Reading, cell: Cell, count: number): string[] {
  const owners =
    (count > 1 ? oneForEach(cell.text, count) : null) ?? repeat(itemsOf(cell.text).join(', '), count)
  if (owners.some((owner) => owner.length > pasteLimits.owner))
    fault(reading, cell, tooLong(pasteLimits.owner))
  return owners
}

function daysOf(reading: Reading, cell: Cell, count: number, context: DayContext): (string | null)[] {
  const texts = (count > 1 ? oneForEach(cell.text, count) : null) ?? [cell.text]
  const read = texts.map((text) => readDay(text, context))
  for (const one of read) {
    if (one.day === null) fault(reading, cell, one.fault, texts.length === 1 ? one.suggestion : null)
    else if (one.note !== null) reading.notes.push({ row: cell.row, column: cell.column, message: one.note })
  }
  const days = read.map(({ day }) => day)
  return days.length === count ? days : repeat(days[0] ?? null, count)
}

/** A cost that isn't written for each of a row's actions stands with the first, so that it is counted once. */
function costsOf(reading: Reading, cell: Cell, count: number): (number | null)[] {
  const texts = (count > 1 ? oneForEach(cell.text, count) : null) ?? [cell.text]
  const { row, column } = cell
  if (texts.length < count)
    reading.notes.push({ row, column, message: 'Stands with the first of these actions' })
  return texts.map((text) => {
    const read = readMoney(text)
    if (read.fault !== null) {
      const suggestion = read.suggestion === null ? null : String(read.suggestion / 100)
      fault(reading, cell, read.fault, texts.length === 1 ? suggestion : null)
      return null
    }
    if (read.note !== null) reading.notes.push({ row, column, message: read.note })
    return read.pence
  })
}
