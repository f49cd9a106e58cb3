import {
  AlignmentType,
  Document as WordFile,
  Footer,
  Header,
  HeadingLevel,
  type IParagraphOptions,
  type IRunOptions,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  ShadingType,
  Table as WordTable,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { type Block, type Document, printable, type Table } from '../document.ts'
import { chartOf } from './chart.ts'

/** A document for Word: real headings, lists and table headers, and its language, so that it can be read out and edited. */
export function wordOf(document: Document): Promise<Buffer> {
  const file = new WordFile({
    title: document.title,
    creator: document.author,
    lastModifiedBy: document.author,
    description: document.foot,
    styles: { default: styles },
    numbering: { config: [numbered] },
    sections: [
      {
        properties: { page: { size: { width: 11_906, height: 16_838 }, margin: pageMargin } },
        headers: { default: new Header({ children: [soft(document.mark ?? '', AlignmentType.END)] }) },
        footers: { default: new Footer({ children: [footOf(document)] }) },
        children: document.blocks.flatMap(partsOf),
      },
    ],
  })
  return Packer.toBuffer(file)
}

/** In twentieths of a point. */
const pageMargin = { top: 1300, bottom: 1300, left: 1130, right: 1130 }
const lineWidth = 11_906 - pageMargin.left - pageMargin.right
/** On every machine, and plain to read; Word shows other scripts in another. */
const font = 'Arial'
const [ink, grey, accent, tint, line] = ['1C2430', '4A5464', '0B5C63', 'F3F1EC', 'B9B6AE']

const heading = (size: number, color: string, before: number) => ({
  run: { font, size, bold: true, color },
  paragraph: { spacing: { before, after: 100 }, keepNext: true },
})
const styles = {
  document: {
    run: { font, size: 21, color: ink, language: { value: 'en-GB' } },
    paragraph: { spacing: { after: 100, line: 276 } },
  },
  heading1: heading(40, ink, 0),
  heading2: heading(29, accent, 320),
  heading3: heading(23, ink, 200),
}
const numbered = {
  reference: 'numbered',
  levels: [
    {
      level: 0,
      format: LevelFormat.DECIMAL,
      text: '%1.',
      alignment: AlignmentType.START,
      style: { paragraph: { indent: { left: 400, hanging: 400 } } },
    },
  ],
}

const levels = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const

function partsOf(block: Block): (Paragraph | WordTable)[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: levels[block.level], children: runs(block.text) })]
    case 'paragraph':
      return block.soft ? [soft(block.text)] : paragraphs(block.text)
    case 'notice':
      return [
        new Paragraph({
          children: runs(block.text, { bold: true }),
          shading: { type: ShadingType.CLEAR, fill: tint },
          border: { top: edge, bottom: edge, left: edge, right: edge },
        }),
      ]
    case 'facts':
      return block.items.map(
        ({ label, value }) =>
          new Paragraph({
            children: [...runs(`${label}: `, { color: grey }), ...runs(value)],
            spacing: { after: 60 },
          }),
      )
    case 'list':
      return block.items.map(
        ({ lead, text }) =>
          new Paragraph({
            numbering: { reference: 'numbered', level: 0 },
            children: [...runs(lead, { bold: true }), ...runs(text === '' ? '' : `: ${text}`)],
          }),
      )
    case 'table':
      return [tableOf(block), new Paragraph({ children: [] })]
    case 'bars':
      return [
        new Paragraph({ children: runs(block.title, { bold: true }), keepNext: true }),
        new Paragraph({ children: [chartOf(block)] }),
      ]
  }
}

const edge = { style: 'single' as const, size: 4, color: ink, space: 4 }

function paragraphs(text: string, more: IParagraphOptions = {}, run: IRunOptions = {}): Paragraph[] {
  return printable(text)
    .split('\n')
    .filter((part) => part.trim() !== '')
    .map((part) => new Paragraph({ ...more, ...directionOf(part), children: runs(part, run) }))
}

/** Words of a script that runs from right to left begin a paragraph that does. */
function directionOf(text: string): { bidirectional?: true } {
  const first = /\p{L}/u.exec(text)?.[0] ?? ''
  return rightToLeft.test(first) ? { bidirectional: true } : {}
}
const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/

/** Lines within a paragraph stay lines. */
function runs(text: string, more: IRunOptions = {}): TextRun[] {
  return printable(text)
    .split('\n')
    .map((part, n) => new TextRun({ ...more, text: part, ...(n > 0 ? { break: 1 } : {}) }))
}

const soft = (
  text: string,
  alignment: (typeof AlignmentType)[keyof typeof AlignmentType] = AlignmentType.START,
) => new Paragraph({ alignment, children: runs(text, { color: grey, size: 19 }) })

function tableOf({ columns, rows, total }: Table): WordTable {
  const shares = columns.reduce((sum, column) => sum + column.share, 0)
  const widths = columns.map(({ share }) => Math.round((lineWidth * share) / shares))
  const row = (cells: readonly string[], kind: 'head' | 'body' | 'total') =>
    new TableRow({
      tableHeader: kind === 'head',
      cantSplit: true,
      children: columns.map(({ figures }, n) => {
        const alignment = figures ? AlignmentType.END : AlignmentType.START
        const words = paragraphs(
          cells[n] ?? '',
          { alignment, spacing: { after: 0 } },
          { size: 19, bold: kind !== 'body' },
        )
        return new TableCell({
          width: { size: widths[n] ?? 0, type: WidthType.DXA },
          margins: { top: 70, bottom: 70, left: 90, right: 90 },
          ...(kind === 'head' ? { shading: { type: ShadingType.CLEAR, fill: tint } } : {}),
          children: words.length > 0 ? words : [new Paragraph({ children: [] })],
        })
      }),
    })
  const [rule, none] = [
    { style: 'single' as const, size: 4, color: line },
    { style: 'none' as const, size: 0, color: 'auto' },
  ]
  return new WordTable({
    width: { size: lineWidth, type: WidthType.DXA },
    columnWidths: widths,
    borders: {
      top: rule,
      bottom: rule,
      insideHorizontal: rule,
      left: none,
      right: none,
      insideVertical: none,
    },
    tableLook: { firstRow: true, firstColumn: true },
    rows: [
      row(
        columns.map(({ header }) => header),
        'head',
      ),
      ...rows.map((cells) => row(cells, 'body')),
      ...(total ? [row(total, 'total')] : []),
    ],
  })
}

const footOf = ({ foot }: Document) =>
  new Paragraph({
    alignment: AlignmentType.START,
    tabStops: [{ type: 'right', position: lineWidth }],
    children: [
      ...runs(foot, { color: grey, size: 19 }),
      new TextRun({
        children: ['\tPage ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES],
        color: grey,
        size: 19,
      }),
    ],
  })
