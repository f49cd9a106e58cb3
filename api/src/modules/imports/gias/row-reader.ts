import type { CsvRecord } from './csv-records.ts'
import { factColumns, type RegisterFact } from './fact-columns.ts'
import type { RegisterColumns } from './find-columns.ts'
import { readFacts } from './read-facts.ts'
import { quoted, type LeftOutReason, type RegisterRow } from './register-row.ts'
import { trustLinksOf } from './trust-links.ts'

/**
 * Reads the rows of one file, in order: it remembers the URNs it has seen. A URN that comes again is
 * left out even when the first row with it was left out too, since nobody can tell which row is right.
 */
export function rowReader(columns: RegisterColumns): (record: CsvRecord) => RegisterRow {
  const lineOfUrn = new Map<string, number>()

  return ({ line, lastLine, cells }) => {
    if (cells.length !== columns.width) {
      const reason = wrongLength(line, lastLine, cells.length, columns.width)
      return { kind: 'left-out', line, urn: null, name: null, trusts: [], reason }
    }
    const cellAt = (place: number | undefined) => plain(cells[place ?? -1] ?? '')
    const cellOf = (fact: RegisterFact) => cellAt(columns.facts.get(fact))
    const urn = cellAt(columns.urn)
    const name = cellOf('name')
    const { trusts, problems } = trustLinksOf(cellAt(columns.trustCodes), cellAt(columns.trustNames))

    const earlierLine = lineOfUrn.get(urn)
    lineOfUrn.set(urn, earlierLine ?? line)
    const reason = badUrn(urn) ?? doubledUrn(urn, earlierLine) ?? notOpen(cellOf) ?? badName(name)
    if (reason) {
      const known = badUrn(urn) ? null : urn
      return { kind: 'left-out', line, urn: known, name: badName(name) ? null : name, trusts, reason }
    }
    const read = readFacts(name, cellOf)
    const unread = read.damaged.length > 0 ? [...columns.absent, ...read.damaged] : columns.absent
    return {
      kind: 'school',
      line,
      urn,
      facts: read.facts,
      unread,
      trusts,
      problems: [...problems, ...read.problems],
    }
  }
}

/** Line breaks and runs of spaces inside a cell are one space; none at its ends. */
function plain(cell: string): string {
  return cell.trim().replaceAll(/\s+/g, ' ')
}

function wrongLength(line: number, lastLine: number, cells: number, width: number): LeftOutReason {
  const message =
    lastLine > line
      ? `Lines ${line} to ${lastLine} run together into one row of ${cells} cells, and the headings are ${width}: a quotation mark may be missing.`
      : `This row has ${cells} ${cells === 1 ? 'cell' : 'cells'}, and the headings are ${width}, so no cell can be told from the next.`
  return { code: 'wrong-length', message }
}

function badUrn(urn: string): LeftOutReason | undefined {
  if (/^\d{6}$/.test(urn)) return undefined
  const message = urn === '' ? 'This row has no URN.' : `${quoted(urn)} is not a URN, which has six digits.`
  return { code: 'bad-urn', message }
}

function doubledUrn(urn: string, earlierLine: number | undefined): LeftOutReason | undefined {
  if (earlierLine === undefined) return undefined
  return {
    code: 'urn-doubled',
    message: `The URN ${urn} is already on line ${earlierLine}, and the first one counts.`,
  }
}

function badName(name: string): LeftOutReason | undefined {
  if (name !== '' && factColumns.name.read(name) !== undefined) return undefined
  return {
    code: 'no-name',
    message: name === '' ? 'This row has no name of a school.' : 'The name of this school is far too long.',
  }
}

/** "Open, but proposed to close" is open. */
function notOpen(cellOf: (fact: RegisterFact) => string): LeftOutReason | undefined {
  const status = cellOf('statusName')
  switch (status.toLowerCase()) {
    case 'open':
    case 'open, but proposed to close':
      return undefined
    case 'closed':
      return { code: 'closed', message: closedMessage(cellOf('closedOn')) }
    case 'proposed to open':
      return { code: 'proposed', message: 'The register says that this school is only proposed to open.' }
    case '':
      return { code: 'status-unknown', message: 'The register does not say whether this school is open.' }
    default:
      return {
        code: 'status-unknown',
        message: `The register gives its status as ${quoted(status)}, which is not open.`,
      }
  }
}

const longDay = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })

function closedMessage(closedOn: string): string {
  const day = factColumns.closedOn.read(closedOn)
  return `The register says that this school closed${day ? ` on ${longDay.format(new Date(day))}` : ''}.`
}
