import { describe, expect, test } from 'vitest'
import * as file from '../../test/files.ts'
import { whatItHolds } from './what-it-holds.ts'

const look = async (bytes: Buffer | string, name = 'file') => {
  const holds = await whatItHolds(Buffer.from(bytes), name)
  return 'refusal' in holds ? `refused: ${holds.refusal}` : holds.kind
}

describe('what a file holds is told by its content', () => {
  test.each<[string, Buffer | string, string, string]>([
    ['a PDF', file.pdf(), 'books.pdf', 'pdf'],
    ['a PDF that calls itself a program', file.pdf(), 'books.exe', 'pdf'],
    ['a Word document', file.wordDocument(), 'plan.docx', 'word'],
    ['an OpenDocument text', file.openDocument(), 'plan.odt', 'writer'],
    ['an older Word document', file.compoundFile('WordDocument', '1Table'), 'plan.doc', 'word'],
    ['an older Excel workbook', file.compoundFile('a', 'b', 'c', 'd', 'e', 'Workbook'), 'x.xls', 'excel'],
    ['an older presentation', file.compoundFile('PowerPoint Document'), 'x.ppt', 'powerpoint'],
    ['a table', 'Year,Pupils\n4,28\n5,"=1+1"\n', 'books.csv', 'csv'],
    ['a table with a mark for UTF-8', '\uFEFFYear;Größe\n', 'books.CSV', 'csv'],
    ['text', 'Half of the books have < 1 page.\nB & C said: “more”.\n', 'notes.txt', 'text'],
    ['text that begins as a picture would', 'BMI of nobody is kept here\n', 'notes', 'text'],
    ['a program', file.program(), 'setup.exe', 'refused: program'],
    ['a program that calls itself a PDF', file.program(), 'books.pdf', 'refused: program'],
    [
      'a Unix program',
      Buffer.concat([Buffer.from('\x7fELF\x02\x01\x01'), Buffer.alloc(64)]),
      'a.pdf',
      'refused: program',
    ],
    ['a shell script', '#!/bin/sh\nrm -rf /\n', 'books.txt', 'refused: program'],
    ['an installer', file.compoundFile('\u4840\u3f7f'), 'setup.doc', 'refused: unknown'],
    ['a web page', '\n<!-- hi -->\n<!DOCTYPE html><script>alert(1)</script>', 'a.txt', 'refused: web-page'],
    [
      'a drawing',
      '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
      'a.png',
      'refused: web-page',
    ],
    ['XML', '<?xml version="1.0"?><a/>', 'a.csv', 'refused: web-page'],
    ['an archive', file.archive({ 'plan.txt': 'x' }), 'plan.docx', 'refused: archive'],
    ['a document with macros', file.wordWithMacros(), 'plan.docx', 'refused: macros'],
    [
      'a document that hides its macros',
      file.wordDocument({ 'word/vbaProject.bin': 'x' }),
      'plan.docx',
      'refused: macros',
    ],
    [
      'an OpenDocument with macros',
      file.openDocument({ 'Basic/script-lc.xml': 'x' }),
      'a.odt',
      'refused: macros',
    ],
    [
      'an older document with macros',
      file.compoundFile('WordDocument', 'Macros', 'VBA'),
      'a.doc',
      'refused: macros',
    ],
    ['a document with a password', file.compoundFile('EncryptedPackage'), 'a.docx', 'refused: password'],
    [
      'an iPhone’s photo',
      Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'),
      'a.jpg',
      'refused: heic',
    ],
    [
      'text in an older encoding',
      Buffer.from('Gr\xf6\xdfe,\xa312\n', 'latin1'),
      'a.csv',
      'refused: not-utf-8',
    ],
    ['text in UTF-16', Buffer.from('\uFEFFYear', 'utf16le'), 'a.csv', 'refused: not-utf-8'],
    ['rich text', '{\\rtf1\\ansi hello}', 'a.rtf', 'refused: unknown'],
    ['bytes of no kind', Buffer.from([1, 2, 3, 4, 0, 255]), 'a.pdf', 'refused: unknown'],
    ['nothing', '', 'a.pdf', 'refused: empty'],
  ])('%s', async (_, bytes, name, expected) => {
    expect(await look(bytes, name)).toBe(expected)
  })

  test('a compound file that leads in circles or past its end is refused, not followed for ever', async () => {
    const loops = file.compoundFile('a', 'b', 'c', 'd', 'e')
    loops.writeUInt32LE(1, 512 + 4)
    expect(await look(loops)).toBe('refused: unknown')
    for (const at of [48, 68, 76]) {
      const odd = file.compoundFile('WordDocument')
      odd.writeUInt32LE(0x00ffffff, at)
      expect(await look(odd)).toMatch(/refused: unknown|word/)
    }
    expect(await look(file.compoundFile('WordDocument').subarray(0, 100))).toBe('refused: unknown')
  })
})
