import { type ColumnRole } from './columns.ts'
import { type DayContext, readDay } from './day-reading.ts'
import { readMoney } from './money-reading.ts'

/** Roles of columns without headings, by what stands in them; null where nothing speaks for one. */
export function guessRoles(
  cells: readonly (readonly string[])[],
  context: DayContext,
): (ColumnRole | null)[] {
  const columns = (cells[0] ?? []).map((_, column) =>
    look(
      cells.map((row) => row[column] ?? ''),
      context,
    ),
  )
  const roles: (ColumnRole | null)[] = columns.map(() => null)
  const give = (role: ColumnRole, column: number) => {
    if (column !== -1 && roles[column] === null) roles[column] = role
  }
  give(
    'due',
    columns.findIndex((it) => it.filled > 0 && it.days * 2 > it.filled),
  )
  give(
    'cost',
    columns.findIndex((it, at) => roles[at] === null && it.filled > 0 && it.money * 2 > it.filled),
  )
  give('action', longest(columns.map((it, at) => (roles[at] === null && it.filled > 0 ? it.length : -1))))
  const action = roles.indexOf('action')
  // A priority stands before its actions and is written once for several, or again and again.
  give(
    'priority',
    columns.findIndex((it, at) => at < action && roles[at] === null && it.words > 1 && it.distinct < it.rows),
  )
  give(
    'owner',
    columns.findIndex((it, at) => at > action && roles[at] === null && it.filled > 0 && it.short),
  )
  return roles
}

function look(cells: readonly string[], context: DayContext) {
  const filled = cells.filter((cell) => cell !== '')
  const isDay = (cell: string) =>
    readDay(cell, context).day !== null ||
    /\b(?:autumn|spring|summer|term|easter|christmas|ongoing|half[- ]term)\b/i.test(cell.slice(0, 30))
  return {
    rows: cells.length,
    filled: filled.length,
    distinct: new Set(filled).size,
    days: filled.filter((cell) => cell.length <= 30 && isDay(cell)).length,
    money: filled.filter((cell) => readMoney(cell).fault === null).length,
    length: filled.reduce((sum, cell) => sum + cell.length, 0) / Math.max(filled.length, 1),
    words: filled.filter((cell) => /[a-z]{3}/i.test(cell)).length,
    short: filled.every((cell) => cell.length <= 40),
  }
}

const longest = (lengths: readonly number[]) => lengths.indexOf(Math.max(...lengths, 0))
