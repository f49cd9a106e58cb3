import { asPlainCell, oneLine } from './cell-text.ts'

export type PrintedPriority = {
  title: string
  problem: string | null
  rootCause: string | null
  intendedOutcome: string | null
  lead: string | null
  actions: { title: string; owner: string | null; dueOn: string | null; plannedPence: number | null }[]
}

const headings = [
  'Priority',
  'Priority lead',
  'Problem',
  'Root cause',
  'Intended outcome',
  'Action',
  'Owner',
  'Due',
  'Cost (£)',
]

/** A plan as the rows that pasting reads back as they were: a row for each action, its priority beside the first. */
export function printedRows(priorities: readonly PrintedPriority[]): string[][] {
  const rows = priorities.flatMap((priority) => {
    const said = [
      priority.title,
      priority.lead,
      priority.problem,
      priority.rootCause,
      priority.intendedOutcome,
    ]
    const actions = priority.actions.length > 0 ? priority.actions : [null]
    return actions.map((action, n) => [
      ...(n === 0 ? said.map((text) => text ?? '') : said.map(() => '')),
      ...(action
        ? [oneLine(action.title), action.owner ?? '', action.dueOn ?? '', poundsIn(action.plannedPence)]
        : ['', '', '', '']),
    ])
  })
  return [headings, ...rows.map((row) => row.map(asPlainCell))]
}

const poundsIn = (pence: number | null): string => (pence === null ? '' : (pence / 100).toFixed(2))

/** Rows as a spreadsheet takes them from the clipboard. */
export function tabSeparated(rows: readonly (readonly string[])[]): string {
  const quoted = (cell: string) => (/["\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
  return rows.map((row) => row.map(quoted).join('\t')).join('\r\n')
}
