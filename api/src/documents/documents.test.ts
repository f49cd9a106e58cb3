import { describe, expect, test } from 'vitest'
import { readPdf, readWord } from '../../test/read-documents.ts'
import type { Block, Document } from './document.ts'
import { fileName } from './file-name.ts'
import { pdfOf } from './pdf/pdf.ts'
import { wordOf } from './word/word.ts'

const title = 'Thornmere Primary School: improvement plan 2026/27'
const document = (blocks: Block[], more: Partial<Document> = {}): Document => ({
  title,
  author: 'Lanternfield Learning Trust',
  mark: 'Draft, not approved',
  foot: 'Thornmere, 2026/27',
  madeAt: new Date('2026-11-21T09:30:00Z'),
  blocks: [{ kind: 'heading', level: 1, text: title }, ...blocks],
  ...more,
})
const actions = (count: number): Block => ({
  kind: 'table',
  caption: 'Actions',
  columns: [
    { header: 'Action', share: 4 },
    { header: 'Due', share: 1 },
  ],
  rows: Array.from({ length: count }, (_, n) => [`Action ${n + 1}`, '12 Nov 2026']),
  total: ['In all', String(count)],
})
const bars: Block = {
  kind: 'bars',
  title: 'One school needs less.',
  series: ['On 31 Aug', 'Now'],
  bars: [
    { label: 'Sustain', values: [1, 2] },
    { label: 'Repair', values: [3, 0] },
  ],
}
const barsRead = 'One school needs less. Sustain: On 31 Aug 1, Now 2. Repair: On 31 Aug 3, Now 0.'
const difficult =
  '=1+1 <b>not bold</b> \u0007 عدد قليل من الأطفال \u{1F44D}\u{1F3FD} Łódź ' + 'Fachkräfte'.repeat(60)

describe('a PDF', () => {
  test('is tagged, and says its title, language and author', async () => {
    const { raw, info } = await readPdf(await pdfOf(document([])))
    expect(raw).toContain('/StructTreeRoot')
    expect(raw).toContain('/Marked true')
    expect(raw).toContain('/DisplayDocTitle true')
    expect(info).toMatchObject({ Language: 'en-GB', Title: title, Author: 'Lanternfield Learning Trust' })
  })

  test('embeds the part of its type that it uses', async () => {
    const bytes = await pdfOf(document([]))
    expect(bytes.toString('latin1')).toMatch(/\/FontName \/\w+\+AtkinsonHyperlegibleNext/)
    expect(bytes.length).toBeLessThan(60_000)
  })

  test('tags each piece of text for what it is, in reading order', async () => {
    const { pieces } = await readPdf(
      await pdfOf(
        document([
          { kind: 'notice', text: 'Draft' },
          { kind: 'facts', items: [{ label: 'School', value: 'Thornmere' }] },
          { kind: 'heading', level: 2, text: 'Steps' },
          { kind: 'list', items: [{ lead: 'Know the need', text: 'Why?' }] },
          { kind: 'heading', level: 3, text: 'Actions' },
          actions(1),
        ]),
      ),
    )
    expect(pieces.map(({ role, text }) => `${role} ${text}`)).toEqual([
      `H1 ${title}`,
      'P Draft',
      'Lbl School',
      'LBody Thornmere',
      'H2 Steps',
      'Lbl 1.',
      'LBody Know the need: Why?',
      'H3 Actions',
      'TH Action',
      'TH Due',
      'TH Action 1',
      'TD 12 Nov 2026',
      'TH In all',
      'TD 1',
    ])
  })

  test('says which header is of a column and which of a row', async () => {
    const { raw } = await readPdf(await pdfOf(document([actions(2)])))
    expect(raw.match(/\/Scope \/Column/g)).toHaveLength(2)
    expect(raw.match(/\/Scope \/Row/g)).toHaveLength(3)
  })

  test('goes over pages with its table’s head shown on each and read out once; each page has its number', async () => {
    const { pages, pieces } = await readPdf(await pdfOf(document([actions(90)])))
    expect(pages.length).toBeGreaterThan(2)
    for (const [n, page] of pages.entries()) {
      expect(page).toContain(`Page ${n + 1} of ${pages.length}`)
      expect(page).toContain('Draft, not approved')
      expect(page).toContain('Due')
    }
    expect(pieces.filter(({ role, text }) => role === 'TH' && text === 'Due')).toHaveLength(1)
    expect(pieces.filter(({ text }) => /^Action \d+$/.test(text)).map(({ text }) => text)).toEqual(
      Array.from({ length: 90 }, (_, n) => `Action ${n + 1}`),
    )
    expect(pieces.some(({ text }) => text.startsWith('Page'))).toBe(false)
  })

  test('has bars as a picture with its words, and their title to be read', async () => {
    const { raw, pieces, pages } = await readPdf(await pdfOf(document([bars])))
    expect(raw).toContain('/S /Figure')
    expect(raw).toContain(`/Alt (${barsRead})`)
    expect(pieces.map(({ role, text }) => `${role} ${text}`)).toContain('P One school needs less.')
    expect(pages[0]).toMatch(/On 31 Aug.*Now.*Sustain.*1.*2.*Repair.*3.*0/)
  })

  test('keeps a heading with the beginning of the table under it', async () => {
    const filling: Block = {
      kind: 'paragraph',
      text: Array.from({ length: 30 }, () => 'Every child writes.').join('\n'),
    }
    const heading: Block = { kind: 'heading', level: 3, text: 'Who does what' }
    const tall: Block = {
      kind: 'table',
      caption: 'x',
      columns: [{ header: 'What', share: 1 }],
      rows: [[Array.from({ length: 12 }, () => 'A long cell.').join('\n')]],
    }
    const { pages } = await readPdf(await pdfOf(document([filling, heading, tall])))
    const at = pages.findIndex((page) => page.includes('A long cell.'))
    expect(at).toBe(1)
    expect(pages.findIndex((page) => page.includes('Who does what'))).toBe(at)
  })

  test('shows that letters are missing, says why, and keeps them for who listens', async () => {
    const { pages, raw } = await readPdf(await pdfOf(document([{ kind: 'paragraph', text: difficult }])))
    const text = pages.join(' ')
    expect(text).toContain('=1+1 <b>not bold</b>')
    expect(text).toContain('[?] Łódź')
    expect(text).toContain('[?] stands for letters or signs')
    expect(raw).toContain('/ActualText')
    expect(text.match(/Fachkräfte/g)?.length).toBeGreaterThan(50)
  })

  test('takes text longer than a page, in a cell too', async () => {
    const long = 'Every child writes. '.repeat(400)
    const table: Block = {
      kind: 'table',
      caption: 'x',
      columns: [{ header: 'A', share: 1 }],
      rows: [[long], ['after']],
    }
    const { pages } = await readPdf(await pdfOf(document([{ kind: 'paragraph', text: long }, table])))
    expect(pages.join(' ').match(/writes/g)).toHaveLength(800)
    expect(pages.at(-1)).toContain('after')
  })
})

test.each([
  ['St Mary’s / St Joseph’s: plan 2026/27', 'St Mary’s - St Joseph’s- plan 2026-27.pdf'],
  ['../../etc/passwd', '-..-etc-passwd.pdf'],
  ['a\r\nSet-Cookie: x\u202E', 'aSet-Cookie- x.pdf'],
  ['  ', 'document.pdf'],
  ['x'.repeat(500), `${'x'.repeat(120)}.pdf`],
])('the words %j make the file %j', (words, name) => {
  expect(fileName(words, 'pdf')).toBe(name)
})

describe('a Word file', () => {
  test('has real headings, lists and header rows, its language and title', async () => {
    const { xml, styles, core, header, footer, paragraphs } = readWord(
      await wordOf(
        document([
          { kind: 'heading', level: 2, text: 'Steps' },
          { kind: 'list', items: [{ lead: 'Know the need', text: 'Why?' }] },
          actions(60),
        ]),
      ),
    )
    expect(xml).toContain('<w:pStyle w:val="Heading1"/>')
    expect(xml).toContain('<w:pStyle w:val="Heading2"/>')
    expect(xml).toContain('<w:numPr>')
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1)
    expect(styles).toContain('w:val="en-GB"')
    expect(core).toContain(`<dc:title>${title}</dc:title>`)
    expect(header).toContain('Draft, not approved')
    expect(footer).toContain('Thornmere, 2026/27')
    expect(footer).toContain('NUMPAGES')
    expect(paragraphs).toContain('Know the need: Why?')
    expect(paragraphs.filter((words) => /^Action \d+$/.test(words))).toHaveLength(60)
  })

  test('has bars as a chart of its own, with its words', async () => {
    const { xml, paragraphs } = readWord(await wordOf(document([bars])))
    expect(xml).toContain('c:chart')
    expect(xml).toContain(`descr="${barsRead}"`)
    expect(paragraphs).toContain('One school needs less.')
  })

  test('holds what looks like code as text, and any script', async () => {
    const { xml, paragraphs } = readWord(
      await wordOf(document([{ kind: 'paragraph', text: `${difficult}\nعدد قليل` }])),
    )
    expect(paragraphs.join(' ')).toContain('=1+1 &lt;b&gt;not bold&lt;/b&gt;')
    expect(paragraphs.join(' ')).toContain('\u{1F44D}\u{1F3FD}')
    expect(xml).not.toContain('\u0007')
    expect(xml).toContain('<w:bidi/>')
  })
})
