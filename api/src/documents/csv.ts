export type CsvCell = string | number | null

/**
 * A table as CSV (RFC 4180), in UTF-8 with its mark so that spreadsheets read it as such. Null is an empty cell. Words that a
 * spreadsheet would take for a formula get an apostrophe before them; numbers stay numbers.
 */
export const csvOf = (headings: readonly string[], rows: readonly (readonly CsvCell[])[]): Buffer =>
  Buffer.from(`\u{FEFF}${[headings, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`)

function cell(value: CsvCell): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const plain = /^\s*[=+\-@\t\r]/u.test(value) || /^[\t\r\n]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}
