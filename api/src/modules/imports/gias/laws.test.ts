import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvRecords, type CsvRecord } from './csv-records.ts'
import { inPieces, registerOf, rowsOf, windows1252 } from './register.fixture.ts'
import { RegisterUnreadable } from './register-unreadable.ts'
import { withSpooledRegister } from './spool-register.ts'

/** Letters that both encodings know, and every character that means something in CSV. */
const letters = fc.constantFrom(
  'a',
  '9',
  'é',
  '€',
  '’',
  'ÿ',
  ' ',
  ',',
  ';',
  '~',
  '"',
  '""',
  '\r\n',
  '\n',
  '\r',
)
const cell = fc.string({ unit: letters, maxLength: 6 })
const tables = fc.integer({ min: 2, max: 4 }).chain((width) =>
  fc.array(fc.array(fc.tuple(cell, fc.boolean()), { minLength: width, maxLength: width }), {
    maxLength: 8,
  }),
)

/** CSV as anybody might write it: what need not be quoted may be all the same. */
function csvOf(table: [string, boolean][][], lineEnd: string): string[] {
  return table.map((row) => {
    const cells = row.map(([text, quote]) =>
      quote || /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text,
    )
    return cells.join(',') + lineEnd
  })
}

async function recordsOf(content: Buffer, pieceBytes: number): Promise<CsvRecord[]> {
  return withSpooledRegister(inPieces(content, pieceBytes), async (file) => {
    const records: CsvRecord[] = []
    for await (const record of csvRecords(file, { chunkBytes: pieceBytes })) records.push(record)
    return records
  })
}

/**
 * The first line settles the encoding: "é," is no UTF-8 in Windows-1252. (Windows-1252 text all of whose
 * letters happen to be valid UTF-8 reads as UTF-8; nobody could tell.)
 */
const firstLine = 'Café,"1\n2"\r\n'

test('any table, however quoted and in whatever pieces it comes, reads back the same in both encodings', async () => {
  await fc.assert(
    fc.asyncProperty(
      tables,
      fc.constantFrom('\r\n', '\n'),
      fc.integer({ min: 1, max: 70 }),
      fc.boolean(),
      async (table, lineEnd, pieceBytes, endless) => {
        const lines = csvOf(table, lineEnd)
        const whole = firstLine + lines.join('')
        const text = endless ? whole.replace(/\r?\n$/, '') : whole
        for (const content of [Buffer.from(text), windows1252(text)]) {
          const [, ...records] = await recordsOf(content, pieceBytes)
          expect(records.map(({ cells }) => cells)).toEqual(
            table.map((row) => row.map(([written]) => written)),
          )
          expect(records.map(({ line }) => line)).toEqual(
            lines.map((_, row) => linesIn(firstLine + lines.slice(0, row).join('')) + 1),
          )
        }
      },
    ),
    { numRuns: 150 },
  )
})

function linesIn(text: string): number {
  return text.match(/\r\n?|\n/g)?.length ?? 0
}

/** The last column is one that is never read, as in the register itself. */
const register = registerOf([
  { Street: 'Café Row, 2' },
  { URN: '100002', Street: 'Upper\r\nEnd', LastColumn: 'é, "quoted"\r\n' },
  { URN: '100003', 'EstablishmentStatus (name)': 'Closed', LastColumn: '' },
  { URN: '100004', Town: 'Zoë’s' },
])

test.each([
  ['UTF-8', Buffer.from(register)],
  ['Windows-1252', windows1252(register)],
])('a file cut anywhere is refused, or gives its first rows as the whole would: %s', async (_, whole) => {
  const rows = await rowsOf(whole)
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: whole.length }), async (bytes) => {
      const cut = await rowsOf(whole.subarray(0, bytes)).catch((error: unknown) => error)
      if (cut instanceof RegisterUnreadable) return
      expect(cut).toEqual(rows.slice(0, Array.isArray(cut) ? cut.length : 0))
    }),
  )
})
