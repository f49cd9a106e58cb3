import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream'
import { CsvError, parse, type Info } from 'csv-parse'
import iconv from 'iconv-lite'
import { RegisterUnreadable } from './register-unreadable.ts'
import type { SpooledRegister } from './spool-register.ts'

/** One row of cells, and the lines of the file (the first is 1) on which it begins and ends. */
export interface CsvRecord {
  line: number
  lastLine: number
  cells: string[]
}

export interface ReadingPace {
  /** Told after each piece of the file, with the bytes of it read so far. */
  onBytes?: (bytes: number) => void
  /** How much is read, and parsed without a pause, at a time. */
  chunkBytes?: number
}

/**
 * A register's row takes one or two KiB. Anything near this bound is a quotation mark that was never
 * closed and swallowed the rows below; it also bounds the memory that one row can take.
 */
const longestRow = 64 * 1024

/**
 * The rows of a spooled file in order, headings included, blank lines left out. A quotation mark inside
 * a cell that doesn't begin with one is a letter like any other.
 * @throws RegisterUnreadable `cut-off` when the file ends inside a quoted cell, `quotes` when a row is
 * impossibly long, `not-csv` when that is the first; an error of the disk as it is.
 */
export async function* csvRecords(file: SpooledRegister, pace: ReadingPace = {}): AsyncGenerator<CsvRecord> {
  const lines = lineCounter()
  const source = createReadStream(file.path, {
    start: file.text.start,
    highWaterMark: pace.chunkBytes ?? 64 * 1024,
  })
  const decoded = async function* (chunks: AsyncIterable<Buffer>) {
    let bytes = file.text.start
    for await (const chunk of chunks) {
      yield file.text.encoding === 'utf-8' ? chunk : Buffer.from(iconv.decode(chunk, 'windows-1252'))
      bytes += chunk.length
      pace.onBytes?.(bytes)
    }
  }
  const parser = parse({
    record_delimiter: file.text.rowEnds,
    skip_empty_lines: true,
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: longestRow,
    // The parser hands on nothing but text, so a row's place travels behind its cells.
    on_record: (cells: string[], { empty_lines: blankLines }) => [
      ...cells,
      ...lines.place(cells, blankLines).map(String),
    ],
  })
  try {
    // What goes wrong on the way arrives through the parser that is iterated here, hence no callback of its own.
    const rows: AsyncIterable<string[]> = pipeline(source, decoded, parser, () => undefined)
    for await (const row of rows) {
      const [line, lastLine] = row.splice(-2).map(Number)
      yield { line: line ?? 0, lastLine: lastLine ?? 0, cells: row }
    }
  } catch (error) {
    throw error instanceof CsvError
      ? asUnreadable(error, parser.info, lines.next(parser.info.empty_lines))
      : error
  }
}

/**
 * Counts the lines of the file by what they can be: the end of a row, a blank line, or a line break
 * inside a cell. (The parser's own count takes `\r\n` inside a cell for two.) Rows are placed as they
 * are parsed, some way ahead of being read, so that an error knows where it is.
 */
function lineCounter() {
  let lastLine = 0
  let blankLines = 0
  const next = (blankLinesSoFar: number) => lastLine + 1 + blankLinesSoFar - blankLines
  return {
    next,
    /** The first and the last line of the row that follows the one placed before. */
    place(cells: string[], blankLinesSoFar: number): [line: number, lastLine: number] {
      const line = next(blankLinesSoFar)
      lastLine = line + cells.reduce((sum, cell) => sum + lineBreaksIn(cell), 0)
      blankLines = blankLinesSoFar
      return [line, lastLine]
    },
  }
}

function lineBreaksIn(cell: string): number {
  return cell.includes('\n') || cell.includes('\r') ? (cell.match(/\r\n?|\n/g)?.length ?? 0) : 0
}

function asUnreadable(error: CsvError, { records }: Info, line: number): RegisterUnreadable {
  const row = `the row that begins on line ${line}`
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') {
    return new RegisterUnreadable(
      'cut-off',
      `The file ends inside a quoted cell of ${row}, so it was cut off: download it again.`,
    )
  }
  return records === 0
    ? new RegisterUnreadable('not-csv', 'This file is not a CSV file: its first line does not end.')
    : new RegisterUnreadable(
        'quotes',
        `A quotation mark in ${row} is never closed, so what follows can't be told apart.`,
      )
}
