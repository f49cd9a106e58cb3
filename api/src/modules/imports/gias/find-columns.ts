import { factColumns, type RegisterFact } from './fact-columns.ts'
import { RegisterUnreadable } from './register-unreadable.ts'

/** At which cell of a row, the first being 0, each column stands in this file. */
export interface RegisterColumns {
  urn: number
  trustCodes: number
  trustNames: number
  /** Only facts for which the file has a column. */
  facts: ReadonlyMap<RegisterFact, number>
  absent: readonly RegisterFact[]
  /** How many cells every row has. */
  width: number
}

const urnHeading = 'URN'
export const trustCodesHeading = 'Trusts (code)'
export const trustNamesHeading = 'Trusts (name)'

const factKeys = Object.keys(factColumns).filter((key): key is RegisterFact => key in factColumns)
const headingOf = (fact: RegisterFact) => factColumns[fact].heading
const neededHeadings = [
  urnHeading,
  ...factKeys.filter((fact) => factColumns[fact].needed).map(headingOf),
  trustCodesHeading,
  trustNamesHeading,
]
const readHeadings = new Set([...neededHeadings, ...factKeys.map(headingOf)])

/**
 * Finds the columns by their headings, in any order and among any number of others. Letter case and
 * stray spaces don't matter, nor do headings that stand twice but are never read.
 * @throws RegisterUnreadable `not-csv` when no needed heading is there, `columns-missing` naming every
 * one that is missing, `column-doubled` when a column that is read can't be told from its namesake.
 */
export function findColumns(headings: readonly string[]): RegisterColumns {
  const places = Map.groupBy(headings.keys(), (place) => normal(headings[place] ?? ''))
  const placesOf = (heading: string) => places.get(normal(heading)) ?? []
  refuseMissing(
    neededHeadings.filter((heading) => placesOf(heading).length === 0),
    headings,
  )
  refuseDoubled([...readHeadings].filter((heading) => placesOf(heading).length > 1))
  const placeOf = (heading: string) => placesOf(heading)[0] ?? -1
  const facts = new Map(
    factKeys.map((fact) => [fact, placeOf(headingOf(fact))] as const).filter(([, at]) => at >= 0),
  )
  return {
    urn: placeOf(urnHeading),
    trustCodes: placeOf(trustCodesHeading),
    trustNames: placeOf(trustNamesHeading),
    facts,
    absent: factKeys.filter((fact) => !facts.has(fact)),
    width: headings.length,
  }
}

function refuseMissing(missing: string[], headings: readonly string[]): void {
  if (missing.length === neededHeadings.length) throw notTheRegister(headings)
  if (missing.length === 0) return
  const columns = missing.length === 1 ? 'a column' : `${missing.length} columns`
  throw new RegisterUnreadable(
    'columns-missing',
    `The file lacks ${columns} of the register: ${missing.join(', ')}.`,
  )
}

function notTheRegister(headings: readonly string[]): RegisterUnreadable {
  const onlyCell = headings.length === 1 ? headings[0] : ''
  const separator = [';', '\t'].find((mark) => onlyCell?.includes(mark))
  const message = separator
    ? `The cells of this file are separated by ${separator === ';' ? 'semicolons' : 'tabs'}: save it with commas, as CSV.`
    : `The first line has none of the register's headings: ${neededHeadings.join(', ')}.`
  return new RegisterUnreadable('not-csv', message)
}

function refuseDoubled(doubled: string[]): void {
  if (doubled.length === 0) return
  throw new RegisterUnreadable(
    'column-doubled',
    `The first line has the same heading twice: ${doubled.join(', ')}.`,
  )
}

function normal(heading: string): string {
  return heading.trim().replaceAll(/\s+/g, ' ').toLowerCase()
}
