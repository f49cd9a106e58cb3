import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { allowedEndings, fileKinds, kindOfMedia, kindsOfFile, mediaWords } from './file-kinds.ts'
import { keptName, titleFrom } from './file-names.ts'
import { refusalOfMedia, refusalOfName, refusalWords } from './file-refusals.ts'

describe('the name that a file is kept under', () => {
  test.each([
    ['Books, years 4 and 5.pdf', 'pdf', 'Books, years 4 and 5.pdf'],
    ['C:\\Users\\me\\Books.PDF', 'pdf', 'Books.PDF'],
    ['../../etc/passwd', 'text', 'passwd.txt'],
    ['invoice.exe', 'pdf', 'invoice.exe.pdf'],
    ['photo', 'jpeg', 'photo.jpg'],
    ['photo.jpeg', 'jpeg', 'photo.jpeg'],
    ['line\r\nbreak"; x=".csv', 'csv', 'line break"; x=".csv'],
    ['fdp\u202Eexe.txt', 'text', 'fdp exe.txt'],
    ['Überblick – Klasse 4.docx', 'word', 'Überblick – Klasse 4.docx'],
    ['تقرير.pdf', 'pdf', 'تقرير.pdf'],
    ['', 'png', 'File.png'],
    ['.pdf', 'pdf', '.pdf.pdf'],
    ['Plan v1.2', 'word', 'Plan v1.2.docx'],
    ['=HYPERLINK("http://x").csv', 'csv', 'x").csv'],
  ] as const)('%j holding %s is %j', (given, kind, expected) => {
    expect(keptName(given, kind)).toBe(expected)
  })

  test('never breaks a line, turns the direction, names a folder, is empty or endless, and fits what it holds', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.constantFrom(...fileKinds),
        (given, kind) => {
          const name = keptName(given, kind)
          expect(name).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\u200E\u200F\u202A-\u202E\u2066-\u2069/\\]/u)
          expect(Array.from(name).length).toBeLessThan(175)
          expect(kindsOfFile[kind].endings).toContain(name.slice(name.lastIndexOf('.') + 1).toLowerCase())
          expect(keptName(name, kind)).toBe(name)
          expect(titleFrom(name).trim()).not.toBe('')
        },
      ),
    )
  })

  test('without its ending is the title', () => {
    expect(['Work scrutiny, Y4.pdf', 'a.b.docx', '.pdf'].map(titleFrom)).toEqual([
      'Work scrutiny, Y4',
      'a.b',
      '.pdf',
    ])
  })
})

describe('kinds of files', () => {
  test('have each a media type and an ending of their own', () => {
    const types = fileKinds.flatMap((kind) => kindsOfFile[kind].mediaTypes)
    expect(new Set(types).size).toBe(types.length)
    expect(new Set(allowedEndings).size).toBe(allowedEndings.length)
    for (const kind of fileKinds)
      for (const type of kindsOfFile[kind].mediaTypes) expect(kindOfMedia(type)).toBe(kind)
    expect(mediaWords('application/x-odd')).toBe('file')
  })

  test.each([
    ['IMG_0417.HEIC', 'heic'],
    ['books.zip', 'archive'],
    ['plan.docm', 'macros'],
    ['page.html', 'web-page'],
    ['books.pdf', null],
    ['books', null],
    ['exe', null],
  ] as const)('a file called %s is expected to be refused as %s', (name, refusal) => {
    expect(refusalOfName(name)).toBe(refusal)
  })

  test('no ending of a kind that is kept is expected to be refused', () => {
    for (const ending of allowedEndings) expect(refusalOfName(`books${ending}`)).toBeNull()
  })

  test.each([
    ['application/x-msdownload', 'program'],
    ['application/x-elf', 'program'],
    ['application/x-mach-binary', 'program'],
    ['application/zip', 'archive'],
    ['application/x-7z-compressed', 'archive'],
    ['application/vnd.ms-word.document.macroenabled.12', 'macros'],
    ['image/heic', 'heic'],
    ['image/svg+xml', 'web-page'],
    ['application/xml', 'web-page'],
    ['video/mp4', 'video'],
    ['image/tiff', 'unknown'],
  ] as const)('%s is refused as %s', (type, refusal) => {
    expect(refusalOfMedia(type)).toBe(refusal)
    expect(refusalWords(refusal)).toMatch(/\.$/)
  })
})
