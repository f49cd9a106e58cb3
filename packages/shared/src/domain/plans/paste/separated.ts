/**
 * Cells copied from a spreadsheet (tabs) or a CSV file (commas, semicolons), as rows of equal length. A quoted cell may hold
 * separators, line breaks and doubled quotes (RFC 4180); a quote inside an unquoted cell is a character like any other.
 * Nothing in it: [].
 */
export function separatedRows(text: string): string[][] {
  const separator = separatorOf(text)
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  const endRow = () => {
    rows.push(row)
    row = []
  }
  while (at < text.length) {
    const cell = text[at] === '"' ? quotedCell(text, at, separator) : null
    const { value, next } = cell ?? plainCell(text, at, separator)
    row.push(value)
    at = next
    if (at >= text.length) break
    if (text[at] === separator) {
      at += 1
      if (at === text.length) row.push('')
    } else {
      at += text.startsWith('\r\n', at) ? 2 : 1
      endRow()
    }
  }
  if (row.length > 0) endRow()
  return rectangular(rows)
}

export function rectangular(rows: readonly (readonly string[])[]): string[][] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  return rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')])
}

const isEnd = (text: string, at: number, separator: string) =>
  at >= text.length || text[at] === separator || text[at] === '\n' || text[at] === '\r'

/** Null when the quote is no quotation: it has no end, or something stands right after that. */
function quotedCell(text: string, start: number, separator: string) {
  let at = start + 1
  let value = ''
  for (;;) {
    const quote = text.indexOf('"', at)
    if (quote === -1) return null
    value += text.slice(at, quote)
    if (text[quote + 1] !== '"') {
      return isEnd(text, quote + 1, separator) ? { value, next: quote + 1 } : null
    }
    value += '"'
    at = quote + 2
  }
}

function plainCell(text: string, start: number, separator: string) {
  let at = start
  while (!isEnd(text, at, separator)) at += 1
  return { value: text.slice(start, at), next: at }
}

/** A tab anywhere: tabs. Else what makes the same number of cells of every line, or stands beside quotes; prose has neither. */
function separatorOf(text: string): string {
  if (text.includes('\t')) return '\t'
  const unquoted = text.replace(/"(?:[^"]|"")*"/g, '"')
  const lines = unquoted.split(/\r\n?|\n/).filter((line) => line.trim() !== '')
  const found = [';', ','].find((separator) => {
    const counts = new Set(lines.map((line) => line.split(separator).length))
    const even = lines.length > 1 && counts.size === 1 && !counts.has(1)
    return even || unquoted.includes(`"${separator}`) || unquoted.includes(`${separator}"`)
  })
  return found ?? '\t'
}
