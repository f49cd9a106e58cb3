import { randomBytes } from 'node:crypto'
import { access, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { readRegister } from './read-register.ts'
import { inPieces, registerOf, rowsOf, schoolsOf, windows1252 } from './register.fixture.ts'
import { RegisterUnreadable, type UnreadableCode } from './register-unreadable.ts'
import { withSpooledRegister } from './spool-register.ts'

const register = registerOf([{}, { URN: '100002', Town: 'Thistleby' }, { URN: '100003' }])
const headings = register.split('\r\n')[0] ?? ''
const emptyRow = `x${headings.replaceAll(/[^,]+/g, '')}\n`

/** Why a file can't be read; fails when it can. */
async function faultOf(content: string | Buffer): Promise<RegisterUnreadable> {
  const fault = await rowsOf(content).catch((error: unknown) => error)
  if (fault instanceof RegisterUnreadable) return fault
  throw new Error('The file was read, or failed in another way', { cause: fault })
}

describe('a file that is no register is refused in one sentence', () => {
  const cases: [what: string, content: string | Buffer, code: UnreadableCode, words: string][] = [
    ['nothing at all', '', 'empty', 'The file is empty.'],
    ['a byte order mark alone', '\uFEFF', 'empty', 'The file is empty.'],
    ['blank lines', '\r\n\r\n  \r\n', 'empty', 'The file is empty.'],
    ['headings alone', `${headings}\r\n`, 'empty', 'no schools below'],
    ['headings without a line break', headings, 'empty', 'no schools below'],
    [
      'an Excel workbook',
      Buffer.from('PK\x03\x04\x14\0\x06\0', 'latin1'),
      'not-csv',
      'Excel workbook: unpack it',
    ],
    ['an old Excel workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'not-csv', 'save it as CSV'],
    [
      'a picture',
      Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(99)]),
      'not-csv',
      'not a CSV file',
    ],
    ['"Unicode text"', Buffer.from(`\uFEFF${register}`, 'utf16le'), 'not-csv', 'UTF-16'],
    ['a web page', '\r\n <!doctype html><title>Sign in</title>', 'not-csv', 'a web page'],
    ['a marked web page', '\uFEFF<html></html>', 'not-csv', 'a web page'],
    ['a PDF', '%PDF-1.7 …', 'not-csv', 'not a CSV file'],
    ['a line of very many cells', register + ','.repeat(600_000), 'not-csv', 'not a CSV file'],
    ['very many rows', `${headings}\n${emptyRow.repeat(100_001)}`, 'not-csv', 'more than 100,000 rows'],
    ['one endless line', 'a'.repeat(70_000), 'not-csv', 'its first line does not end'],
    ['cells separated by semicolons', register.replaceAll(',', ';'), 'not-csv', 'semicolons'],
    ['cells separated by tabs', register.replaceAll(',', '\t'), 'not-csv', 'tabs'],
    [
      'some other table',
      'Name,Colour\r\nApple,red\r\n',
      'not-csv',
      'URN, EstablishmentName, TypeOfEstablishment (name)',
    ],
  ]
  test.each(cases)('%s', async (_, content, code, words) => {
    const fault = await faultOf(content)
    expect(fault.code).toBe(code)
    expect(fault.message).toContain(words)
    expect(fault.message).toMatch(/^[^.]*(\.\d[^.]*)?\.$/)
  })

  test('random bytes', async () => {
    expect((await faultOf(Buffer.concat([Buffer.from([0]), randomBytes(5000)]))).code).toBe('not-csv')
  })
})

describe('columns', () => {
  test('that are needed and missing are all named', async () => {
    const fault = await faultOf(
      register.replace('URN', 'Nr').replace('Trusts (code)', 'Trust').replace('StatutoryLowAge', 'Low'),
    )
    expect(fault.code).toBe('columns-missing')
    expect(fault.message).toBe(
      'The file lacks 3 columns of the register: URN, StatutoryLowAge, Trusts (code).',
    )
  })

  test('that are read and stand there twice are named', async () => {
    const fault = await faultOf(register.replace('HeadFirstName', 'street'))
    expect(fault.code).toBe('column-doubled')
    expect(fault.message).toContain('Street')
  })

  test('that are never read may stand there twice', async () => {
    expect(await schoolsOf(register.replace('HeadFirstName', 'HeadLastName'))).toHaveLength(3)
  })
})

describe('a file that was cut off', () => {
  test('in the middle of its last row', async () => {
    const fault = await faultOf(register.slice(0, register.indexOf('100003') + 20))
    expect(fault.code).toBe('cut-off')
    expect(fault.message).toContain('line 4')
  })

  test('inside a quoted cell, even right after a line break in it', async () => {
    const text = registerOf([{}, { URN: '100002', Street: 'Upper\r\nEnd' }])
    const fault = await faultOf(text.slice(0, text.indexOf('\nEnd') + 1))
    expect(fault.code).toBe('cut-off')
    expect(fault.message).toContain('line 3')
  })

  test('inside a letter', async () => {
    const text = Buffer.from(registerOf([{ Street: 'Café' }, { URN: '100002', LastColumn: 'Café' }]))
    expect((await faultOf(text.subarray(0, text.lastIndexOf(0xa9)))).code).toBe('cut-off')
  })

  test('is not one whose short last row ends in a line break: that row is of the wrong length', async () => {
    const rows = await rowsOf(`${register}100004,short\r\n`)
    expect(rows.at(-1)).toMatchObject({ line: 5, reason: { code: 'wrong-length' } })
  })
})

test('a quotation mark that is never closed is found before it swallows the file', async () => {
  const rows = Array.from({ length: 2000 }, (_, i) => ({ URN: String(100_000 + i) }))
  const text = registerOf(rows).replace('100007,', '100007,"')
  const fault = await faultOf(text)
  expect(fault.code).toBe('quotes')
  expect(fault.message).toContain('line 9')
})

/** A register whose only letters beyond ASCII are in its last row. */
function lateLetters(): string {
  const plain = Array.from({ length: 900 }, (_, i) => ({ URN: String(200_000 + i) }))
  return registerOf([...plain, { Street: 'Café Row', Town: 'Zoë’s' }])
}

async function lastFactsOf(content: Buffer) {
  return (await schoolsOf(content)).at(-1)?.facts
}

describe('the encoding is decided from the whole file', () => {
  test.each([
    ['UTF-8', Buffer.from(lateLetters())],
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${lateLetters()}`)],
    ['Windows-1252', windows1252(lateLetters())],
  ])('%s, though the first letter beyond ASCII comes at the very end', async (_, content) => {
    expect(content.length).toBeGreaterThan(64 * 1024)
    expect(await lastFactsOf(content)).toMatchObject({ street: 'Café Row', town: 'Zoë’s' })
  })

  test('a single byte that is not UTF-8 makes the whole file Windows-1252', async () => {
    const mixed = Buffer.concat([Buffer.from(registerOf([{ Street: 'Café' }])), windows1252('é\r\n')])
    expect(await lastFactsOf(mixed)).toMatchObject({ street: 'CafÃ©' })
  })

  test('a byte order mark settles UTF-8, and a byte that does not fit is a lost letter', async () => {
    const [before = '', after = ''] = `\uFEFF${registerOf([{ Street: 'Café XX' }])}`.split('XX')
    const damaged = Buffer.concat([Buffer.from(before), Buffer.from([0xe9]), Buffer.from(after)])
    const [school] = await schoolsOf(damaged)
    expect(school?.facts.street).toBe('Café \uFFFD')
    expect(school?.problems).toMatchObject([{ column: 'Street' }])
  })
})

async function* brokenUpload() {
  yield Buffer.from(register)
  throw new Error('The line went dead')
}

describe('the spooled file', () => {
  test('is whole, private, known by its digest, and gone afterwards', async () => {
    const sizes: number[] = []
    const file = await withSpooledRegister(
      inPieces(Buffer.from(register), 100),
      async (spooled) => {
        await access(spooled.path)
        return spooled
      },
      (bytes) => sizes.push(bytes),
    )
    expect(file.bytes).toBe(register.length)
    expect(sizes.at(-1)).toBe(register.length)
    expect(file.sha256).toMatch(/^[0-9a-f]{64}$/)
    await expect(access(file.path)).rejects.toThrow('ENOENT')
  })

  test('is gone after an upload that broke off, and the reason is passed on', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'uploads-'))
    vi.stubEnv('TMPDIR', folder)
    try {
      await expect(withSpooledRegister(brokenUpload(), async () => 'read')).rejects.toThrow(
        'The line went dead',
      )
      expect(await readdir(folder)).toEqual([])
    } finally {
      vi.unstubAllEnvs()
      await rm(folder, { recursive: true })
    }
  })

  test('is gone when its reader stops half way', async () => {
    const path = await withSpooledRegister(inPieces(Buffer.from(register)), async (file) => {
      for await (const row of readRegister(file)) if (row.line === 2) break
      return file.path
    })
    await expect(access(path)).rejects.toThrow('ENOENT')
  })
})
