import { cellText } from './cell-text.ts'
import { readMoney } from './money-reading.ts'

/** What a column may hold. Those of a priority first. */
export const columnRoles = [
  'priority',
  'lead',
  'problem',
  'root-cause',
  'outcome',
  'action',
  'owner',
  'due',
  'cost',
] as const
export type ColumnRole = (typeof columnRoles)[number]

export const columnRoleWords: Record<ColumnRole, string> = {
  priority: 'Priority',
  lead: 'Who leads the priority',
  problem: 'The problem',
  'root-cause': 'Its root cause',
  outcome: 'Intended outcome',
  action: 'Action',
  owner: 'Owner of the action',
  due: 'Due day',
  cost: 'Planned cost',
}

/** Text that may come from several columns, one under the other; each other role has one column at most. */
const mayRepeat: readonly ColumnRole[] = ['problem', 'root-cause', 'outcome']

/** Words of headings. The longest that matches counts; null: known, and nothing that a plan holds. */
const words: [ColumnRole | 'aim' | null, RegExp][] = [
  [
    null,
    /\b(?:start(?:ing)?(?: dates?)?|review(?: dates?)?|dates? (?:of )?(?:review\w*|completed|achieved|started)|progress|status|rag(?: rating)?|monitoring|evaluation|evidence|milestones?|notes?|comments?|actual (?:cost|spend)|spent)\b/,
  ],
  ['lead', /\b(?:priority lead|overall lead|lead for (?:the |this )?priority|strategic lead)\b/],
  [
    'priority',
    /\b(?:(?:key |school |improvement )*priorit(?:y|ies)(?: areas?)?|areas? for (?:improvement|development)|(?:key |target |focus )?areas?|focus|themes?|strands?)\b/,
  ],
  ['aim', /\b(?:(?:key |strategic )*objectives?|aims?|goals?|targets?(?: areas?)?)\b/],
  ['root-cause', /\b(?:root causes?|(?:possible )?causes?|barriers?)\b/],
  [
    'problem',
    /\b(?:problems?|issues?|rationale|reasons?|why|context|(?:identified )?needs?|current (?:position|situation)|where are we now)\b/,
  ],
  [
    'outcome',
    /\b(?:(?:intended |expected |desired )?(?:outcomes?|impact)|success criteri(?:a|on)|measures?(?: of success)?|success measures?|kpis?|what (?:will )?success looks? like|how (?:will )?we(?: will)? know)\b/,
  ],
  [
    'action',
    /\b(?:(?:key |specific )*(?:actions?(?: steps?)?|tasks?|activit(?:y|ies)|steps?|strateg(?:y|ies)|interventions?|approach(?:es)?)|what(?: will we do| needs to be done)?|how)\b/,
  ],
  [
    'owner',
    /\b(?:owners?|(?:by )?whom?|who(?: is responsible)?|(?:action )?leads?(?: persons?| staff)?|led by|persons? responsible|responsib(?:le|ility|ilities)(?: persons?)?|staff(?: responsible)?|personnel)\b/,
  ],
  [
    'due',
    /\b(?:due(?: dates?| by| days?)?|by when|when|deadlines?|time ?(?:scales?|frames?|lines?)|(?:target |end |completion )?dates?(?: due)?|complete(?:d|tion)? by)\b/,
  ],
  ['cost', /£|\b(?:(?:planned |estimated )?costs?|costings?|budgets?|funding|resources?)\b/],
]

/** A heading's words alone: no capitals, no signs, nothing in brackets. */
export const plainHeading = (cell: string) =>
  cellText(cell)
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(/\(s\)/g, 's')
    .replace(/(?<=\S)\s*\([^)]*\)/g, '')
    .replace(/[^\p{L}\p{N}£]+/gu, ' ')
    .trim()

type Meaning = ColumnRole | 'aim' | null

/** What a heading names: a role, null for what a plan doesn't hold, undefined when it is no heading that is known. */
function headingMeans(cell: string): Meaning | undefined {
  const heading = plainHeading(cell)
  if (heading === '' || heading.length > 60) return undefined
  const matches = words.flatMap(([role, pattern]) => {
    const match = pattern.exec(heading)
    return match ? [{ role, length: match[0].length, first: match.index === 0 }] : []
  })
  const found = matches.toSorted((a, b) => b.length - a.length)[0]
  const isMostOfIt = found && found.length * 2 >= heading.length
  const beginsIt = matches.some(({ first }) => first) && heading.split(' ').length <= 4
  return isMostOfIt || beginsIt ? found?.role : undefined
}

/**
 * Whether a row names columns: what is done or for which priority, and something else, in at least half of its cells. Of a
 * table with one column, the one word.
 */
export function isHeadingRow(row: readonly string[]): boolean {
  const filled = row.filter((cell) => plainHeading(cell) !== '')
  const meant = filled.map(headingMeans)
  const known = new Set(meant.filter((role) => role !== undefined && role !== null))
  const subject = known.has('action') || known.has('priority') || known.has('aim')
  if (row.length === 1) return subject && filled.every((cell) => plainHeading(cell).split(' ').length <= 2)
  return subject && known.size >= 2 && meant.filter((role) => role !== undefined).length * 2 >= filled.length
}

const bareLabel = /^(?:(?:key )?(?:priority|objective|aim|target|area|p)? ?\d{0,3}[a-z]?)$/i

/** The roles of columns under these headings; `column(n)` is what stands below. A role is given once, save for long text. */
export function rolesUnder(
  headings: readonly string[],
  column: (index: number) => string[],
): (ColumnRole | null)[] {
  const meant = headings.map(headingMeans)
  const isLabel = (index: number) => {
    const cells = column(index)
      .map(cellText)
      .filter((cell) => cell !== '')
    return cells.length > 0 && cells.every((cell) => bareLabel.test(cell))
  }
  const named = (role: 'priority' | 'aim') =>
    meant.flatMap((one, index) => (one === role && !isLabel(index) ? [index] : []))
  const priority = [...named('priority'), ...named('aim')][0]
  const taken = new Set<ColumnRole>()
  return meant.map((role, index) => {
    if (index === priority) return 'priority'
    if (role === 'aim' && !isLabel(index)) return 'outcome'
    if (role === undefined || role === null || role === 'priority' || role === 'aim') return null
    if (role === 'cost' && isTalk(headings[index] ?? '', column(index))) return null
    if (taken.has(role) && !mayRepeat.includes(role)) return null
    taken.add(role)
    return role
  })
}

/** "Resources" may name people and books as well as money. */
function isTalk(heading: string, cells: readonly string[]): boolean {
  if (/£|cost|budget|funding/i.test(heading)) return false
  const filled = cells.map(cellText).filter((cell) => cell !== '')
  return filled.filter((cell) => readMoney(cell).fault !== null).length * 2 > filled.length
}

/** Gives a column a role (null: left out). A role that only one column may have leaves the one that had it. */
export function withRole(
  roles: readonly (ColumnRole | null)[],
  column: number,
  role: ColumnRole | null,
): (ColumnRole | null)[] {
  return roles.map((one, index) => {
    if (index === column) return role
    return one !== null && one === role && !mayRepeat.includes(one) ? null : one
  })
}
