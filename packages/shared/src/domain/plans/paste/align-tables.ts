import { isHeadingRow, plainHeading } from './columns.ts'

/**
 * Tables under each other, as a document with one for each priority has them, onto the columns of the first: a column of
 * the same heading joins, another stands beside. Every cell stays in its row.
 */
export function alignTables(rows: readonly string[][]): string[][] {
  const first = rows.findIndex(isHeadingRow)
  if (first === -1) return rows.map((row) => [...row])
  const headings = (rows[first] ?? []).map(plainHeading)
  let places = headings.map((_, index) => index)
  const placed = rows.map((row, index) => {
    if (index > first && isHeadingRow(row)) places = placesFor(row.map(plainHeading), headings)
    const cells: string[] = []
    for (const [column, cell] of row.entries()) cells[places[column] ?? column] = cell
    return cells
  })
  return placed.map((cells) => Array.from({ length: headings.length }, (_, column) => cells[column] ?? ''))
}

/** Where each column of a later table goes; `headings` grows by those that the tables before did not have. */
function placesFor(later: readonly string[], headings: string[]): number[] {
  const known = headings.length
  const places: number[] = []
  for (const [column, heading] of later.entries()) {
    const isFree = (place: number) => place < known && headings[place] === heading && !places.includes(place)
    const same = headings.findIndex((_, place) => isFree(place) && (heading !== '' || place === column))
    if (same === -1) headings.push(heading)
    places.push(same === -1 ? headings.length - 1 : same)
  }
  return places
}
