import { csvRecords, type CsvRecord } from './csv-records.ts'
import { findColumns, type RegisterColumns } from './find-columns.ts'
import type { RegisterRow } from './register-row.ts'
import { RegisterUnreadable } from './register-unreadable.ts'
import { rowReader } from './row-reader.ts'
import type { SpooledRegister } from './spool-register.ts'

export interface RegisterProgress {
  bytesRead: number
  bytesTotal: number
  /** Rows handed out so far, left-out ones included. */
  rows: number
}

export interface ReadingOptions {
  /** Told after each piece of the file. */
  onProgress?: (progress: RegisterProgress) => void
  /** How many bytes are read, and parsed without a pause, at a time; 64 KiB unless given. */
  chunkBytes?: number
}

/** England's whole register, closed schools included, has 52,000. */
const mostRows = 100_000
const tooManyRows = `The file has more than ${mostRows.toLocaleString('en-GB')} rows, far more than the register.`

/**
 * The rows of a register below its headings, one at a time and in order; rows of blank cells are
 * skipped. That a file was cut off shows at its very end, so rows count for nothing until the last one
 * has come: keep them in one transaction.
 * @throws RegisterUnreadable with one sentence for the person who chose the file.
 */
export async function* readRegister(
  file: SpooledRegister,
  { onProgress, ...pace }: ReadingOptions = {},
): AsyncGenerator<RegisterRow> {
  let rows = 0
  const onBytes = (bytesRead: number) => onProgress?.({ bytesRead, bytesTotal: file.bytes, rows })
  let columns: RegisterColumns | undefined
  let read: ReturnType<typeof rowReader> | undefined
  let last: CsvRecord | undefined
  for await (const record of csvRecords(file, { ...pace, onBytes })) {
    if (record.cells.every((cell) => cell.trim() === '')) continue
    last = record
    if (read) {
      rows += 1
      if (rows > mostRows) throw new RegisterUnreadable('not-csv', tooManyRows)
      yield read(record)
    } else {
      columns = findColumns(record.cells)
      read = rowReader(columns)
    }
  }
  if (!columns || !last) throw new RegisterUnreadable('empty', 'The file is empty.')
  refuseCutOff(file, last, columns)
  if (rows === 0) throw new RegisterUnreadable('empty', 'The file has headings, and no schools below them.')
  onBytes(file.bytes)
}

/**
 * A file is taken for cut off when its last row is short and no line break follows it. (A quoted cell
 * that is never closed, and UTF-8 that stops inside a letter, are recognised where they are read.) What
 * nobody can see: a cut at the end of a row, which leaves out whole rows, or inside the last cell of
 * one, which shortens that cell. A short last row that does end in a line break is a row of the wrong
 * length like any other.
 */
function refuseCutOff(file: SpooledRegister, last: CsvRecord, columns: RegisterColumns): void {
  if (file.text.endsWithLineBreak || last.cells.length >= columns.width) return
  const message = `The file stops in the middle of the row on line ${last.line}, so it was cut off: download it again.`
  throw new RegisterUnreadable('cut-off', message)
}
