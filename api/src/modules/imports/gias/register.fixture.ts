import iconv from 'iconv-lite'
import { readRegister, type ReadingOptions } from './read-register.ts'
import type { LeftOutRow, RegisterRow, SchoolRow } from './register-row.ts'
import { withSpooledRegister } from './spool-register.ts'

/** Cells of one row by heading; those left out are as `anySchool` has them. */
export type Cells = Record<string, string>

/** An open, made-up primary school of one made-up trust, in the columns that every test needs. */
export const anySchool: Cells = {
  URN: '100001',
  EstablishmentName: 'Quillbrook Primary School',
  'TypeOfEstablishment (name)': 'Academy converter',
  'EstablishmentStatus (name)': 'Open',
  CloseDate: '',
  'PhaseOfEducation (name)': 'Primary',
  StatutoryLowAge: '4',
  StatutoryHighAge: '11',
  NumberOfPupils: '210',
  'Trusts (code)': '9001',
  'Trusts (name)': 'Thistleby Learning Trust',
  Street: '1 Marrow Lane',
  HeadFirstName: 'Examplia',
  HeadLastName: 'Vexworthy',
  TelephoneNum: '01632960001',
  SchoolWebsite: 'www.quillbrook.example',
  LastColumn: 'x',
}

/** A register of these rows, in the columns of `anySchool` and whatever the rows add; `LastColumn` stays last. */
export function registerOf(rows: Cells[], lineEnd = '\r\n'): string {
  const others = Object.keys(Object.assign({}, anySchool, ...rows)).filter(
    (heading) => heading !== 'LastColumn',
  )
  const headings = [...others, 'LastColumn']
  const lines = rows.map((row) => headings.map((heading) => ({ ...anySchool, ...row })[heading] ?? ''))
  return [headings, ...lines].map((cells) => `${cells.map(csvCell).join(',')}${lineEnd}`).join('')
}

function csvCell(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

/** An upload that arrives in pieces of `size` bytes. */
export async function* inPieces(bytes: Buffer, size = 1000): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

export function windows1252(text: string): Buffer {
  return iconv.encode(text, 'windows-1252')
}

/** Every row of a register, read as the API would. */
export async function rowsOf(content: string | Buffer, options?: ReadingOptions): Promise<RegisterRow[]> {
  return withSpooledRegister(inPieces(Buffer.from(content)), async (file) => {
    const rows: RegisterRow[] = []
    for await (const row of readRegister(file, options)) rows.push(row)
    return rows
  })
}

export async function schoolsOf(content: string | Buffer): Promise<SchoolRow[]> {
  return (await rowsOf(content)).filter((row) => row.kind === 'school')
}

export async function leftOutOf(content: string | Buffer): Promise<LeftOutRow[]> {
  return (await rowsOf(content)).filter((row) => row.kind === 'left-out')
}

/** The one school of a register with this one row. */
export async function schoolOf(cells: Cells): Promise<SchoolRow> {
  const [school] = await schoolsOf(registerOf([cells]))
  if (!school) throw new Error('The row was left out')
  return school
}
