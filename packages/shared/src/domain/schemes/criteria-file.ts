import { type Level, levels, perLevel, type PerLevel } from '../categorisation/scheme.ts'
import { schemeLimits } from './scheme-limits.ts'

/** A criterion as a file says it: null where it has no such column. Its key is given when it is saved. */
export type ReadCriterion = {
  name: string
  limiting: boolean | null
  descriptors: PerLevel<string | null>
}
/** A row of the file's cells with the line on which it begins, from 1. */
export type FileRow = { line: number; cells: readonly string[] }

type Columns = { name: number; limiting: number; levels: Record<Level, number> }

/**
 * Criteria from a table whose first row names its columns: "Criterion" (or "Name"), and where there are such, "Limiting" (yes or
 * no) and the levels, "4" to "1", with their words if one likes. Other columns are passed over, and so are empty rows.
 */
export function criteriaIn(rows: readonly FileRow[]): { criteria: ReadCriterion[]; faults: string[] } {
  const [heading, ...below] = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  if (!heading) return { criteria: [], faults: ['The file is empty'] }
  const columns = columnsIn(heading.cells)
  if (columns.name === -1)
    return {
      criteria: [],
      faults: [
        `Line ${heading.line}: name the columns first, “Criterion” among them; then, if you like, “Limiting”, “4”, “3”, “2” and “1”`,
      ],
    }
  const read = below.map((row) => criterionIn(row, columns))
  return {
    criteria: read.map(({ criterion }) => criterion),
    faults: [
      ...(below.length === 0 ? ['The file names columns, and no criterion below them'] : []),
      ...(below.length > schemeLimits.criteria.max
        ? [`The file has ${below.length} criteria: keep to ${schemeLimits.criteria.max}`]
        : []),
      ...read.flatMap(({ faults }) => faults),
      ...doubledNames(read.map(({ criterion }) => criterion.name)),
    ],
  }
}

function columnsIn(heading: readonly string[]): Columns {
  const plain = heading.map((cell) => cell.trim().toLowerCase())
  const named = (...names: string[]) => plain.findIndex((cell) => names.includes(cell))
  return {
    name: named('criterion', 'name', 'criteria'),
    limiting: named('limiting'),
    levels: perLevel((level) => plain.findIndex((cell) => new RegExp(`^(level )?${level}\\b`).test(cell))),
  }
}

const yes = ['yes', 'y', 'true', '1', 'x', 'limiting']
const no = ['', 'no', 'n', 'false', '0']

function criterionIn({ line, cells }: FileRow, columns: Columns) {
  const cell = (column: number) => (column === -1 ? '' : (cells[column] ?? '').trim())
  const name = cell(columns.name)
  const limiting = cell(columns.limiting).toLowerCase()
  const saidOf = (level: Level) => cell(columns.levels[level])
  const faults = [
    name === '' && `Line ${line}: the criterion has no name`,
    name.length > schemeLimits.name && `Line ${line}: keep the name to ${schemeLimits.name} characters`,
    cells.some((one) => one.includes('\uFFFD')) &&
      `Line ${line}: some letters can’t be read: save the file as CSV UTF-8`,
    !yes.includes(limiting) &&
      !no.includes(limiting) &&
      `Line ${line}: “Limiting” says “${limiting}”: write yes or no`,
    ...levels.map(
      (level) =>
        saidOf(level).length > schemeLimits.descriptor &&
        `Line ${line}: keep what tells level ${level} to ${schemeLimits.descriptor} characters`,
    ),
  ].filter((it) => it !== false)
  return {
    criterion: {
      name,
      limiting: columns.limiting === -1 ? null : yes.includes(limiting),
      descriptors: perLevel((level) => (columns.levels[level] === -1 ? null : saidOf(level))),
    },
    faults,
  }
}

function doubledNames(names: readonly string[]): string[] {
  const plain = names.map((name) => name.toLocaleLowerCase('en'))
  const doubled = names.filter((name, index) => name !== '' && plain.indexOf(plain[index] ?? '') < index)
  return [...new Set(doubled)].map((name) => `“${name}” is there more than once`)
}
