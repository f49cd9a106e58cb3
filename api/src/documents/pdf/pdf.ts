import { setImmediate } from 'node:timers/promises'
import type { Block, Document } from '../document.ts'
import { barsHeight, writeBars } from './bars.ts'
import { colours, missing, Paper, styles } from './paper.ts'
import { beginningOf, writeTable } from './table.ts'

/** A document as a tagged PDF: headings, lists and tables are known as such, its language and title too. */
export async function pdfOf(document: Document): Promise<Buffer> {
  const paper = new Paper(document)
  const pieces: Buffer[] = []
  paper.doc.on('data', (piece: Buffer) => pieces.push(piece))
  const ended = new Promise((resolve) => paper.doc.on('end', resolve))
  for (const [n, block] of document.blocks.entries()) {
    writeBlock(paper, block, document.blocks.slice(n + 1, n + 3))
    // Between two blocks others get their turn.
    await setImmediate()
  }
  if (paper.replaced)
    writeBlock(paper, {
      kind: 'paragraph',
      soft: true,
      text: `${missing} stands for letters or signs that this file’s type doesn’t have. The Word file and Sixfold show them.`,
    })
  paper.root.end()
  markPages(paper, document)
  paper.doc.end()
  await ended
  return Buffer.concat(pieces)
}

/** `next`: what follows it. */
function writeBlock(paper: Paper, block: Block, next: readonly Block[] = []): void {
  switch (block.kind) {
    case 'heading':
      return writeHeading(paper, block, beginning(paper, next))
    case 'paragraph':
      return writeParagraph(paper, block.text, block.soft ? styles.soft : styles.text)
    case 'notice':
      return writeNotice(paper, block.text)
    case 'facts':
      return writeFacts(paper, block.items)
    case 'list':
      return writeList(paper, block.items)
    case 'table':
      return writeTable(paper, block)
    case 'bars':
      return writeBars(paper, block)
  }
}

const headings = {
  1: { style: styles.title, before: 0, after: 10, room: 120 },
  2: { style: styles.section, before: 14, after: 6, room: 90 },
  3: { style: styles.part, before: 8, after: 3, room: 48 },
} as const

type Heading = Extract<Block, { kind: 'heading' }>

/** The height of what a heading must not be parted from; 0 where any line will do. */
function beginning(paper: Paper, [first, ...rest]: readonly Block[]): number {
  switch (first?.kind) {
    case 'heading':
      return headingHeight(paper, first) + beginning(paper, rest)
    case 'table':
      return beginningOf(paper, first)
    case 'bars':
      return barsHeight(paper, first)
    default:
      return 0
  }
}

function headingHeight(paper: Paper, { level, text }: Heading): number {
  const { style, before, after } = headings[level]
  return before + paper.height(text, style) + after
}

/** A heading stays with the beginning of what it is over. */
function writeHeading(paper: Paper, heading: Heading, next: number) {
  const { level, text } = heading
  const { style, before, after, room } = headings[level]
  paper.need(headingHeight(paper, heading) + Math.max(room, next))
  if (paper.y > paper.top) paper.y += before
  if (level === 2) paper.doc.outline.addItem(text)
  paper.write(paper.root, `H${level}`, text, style)
  paper.y = paper.doc.y + after
}

function writeParagraph(paper: Paper, text: string, style: (typeof styles)[keyof typeof styles]) {
  for (const part of text.split('\n').filter((line) => line.trim() !== '')) {
    paper.need(style.size * 2.5)
    paper.write(paper.root, 'P', part, style)
    paper.y = paper.doc.y + 5
  }
}

function writeNotice(paper: Paper, text: string) {
  const [inset, width] = [10, paper.width - 20]
  const height = paper.height(text, styles.strong, width) + 14
  paper.need(height)
  const { y } = paper
  paper.decoration((doc) =>
    doc.rect(paper.left, y, paper.width, height).lineWidth(1).fillAndStroke(colours.tint, colours.ink),
  )
  paper.y += 8
  paper.write(paper.root, 'P', text, styles.strong, { x: paper.left + inset, width })
  paper.y = y + height + 10
}

function writeFacts(paper: Paper, items: readonly { label: string; value: string }[]) {
  const labelWidth = paper.width * 0.26
  const list = paper.doc.struct('L')
  paper.root.add(list)
  for (const { label, value } of items) {
    const [x, width] = [paper.left + labelWidth, paper.width - labelWidth]
    const height = Math.max(
      paper.height(label, styles.soft, labelWidth - 8),
      paper.height(value, styles.text, width),
    )
    paper.need(height)
    const item = paper.doc.struct('LI')
    list.add(item)
    const { y } = paper
    paper.write(item, 'Lbl', label, styles.soft, { width: labelWidth - 8 })
    paper.y = y
    paper.write(item, 'LBody', value, styles.text, { x, width })
    item.end()
    paper.y = Math.max(paper.doc.y, y + height) + 3
  }
  list.end()
  paper.y += 5
}

function writeList(paper: Paper, items: readonly { lead: string; text: string }[]) {
  const indent = 18
  const list = paper.doc.struct('L')
  paper.root.add(list)
  for (const [n, { lead, text }] of items.entries()) {
    const [x, width] = [paper.left + indent, paper.width - indent]
    const words = text === '' ? lead : `${lead}: ${text}`
    paper.need(paper.height(words, styles.text, width))
    const item = paper.doc.struct('LI')
    list.add(item)
    const { y } = paper
    paper.write(item, 'Lbl', `${n + 1}.`, styles.text, { width: indent })
    paper.y = y
    paper.write(item, 'LBody', words, styles.text, { x, width })
    item.end()
    paper.y = paper.doc.y + 3
  }
  list.end()
  paper.y += 5
}

/** The head and foot of each page, once it is known how many there are. */
function markPages(paper: Paper, { mark, foot }: Document) {
  const { start, count } = paper.doc.bufferedPageRange()
  for (let page = start; page < start + count; page += 1) {
    paper.doc.switchToPage(page)
    // Written in the margin: without one, the page would be turned.
    const { margins } = paper.doc.page
    paper.doc.page.margins = { ...margins, top: 0, bottom: 0 }
    const [head, end] = [paper.shown(mark ?? ''), paper.shown(foot)]
    paper.decoration((doc) => {
      paper.use(styles.soft)
      const at = { width: paper.width, lineBreak: false, ellipsis: true, height: 12 } as const
      if (mark) doc.text(head, paper.left, 40, { ...at, align: 'right' })
      const y = doc.page.height - 48
      doc.text(end, paper.left, y, { ...at, width: paper.width - 90 })
      doc.text(`Page ${page - start + 1} of ${count}`, paper.left, y, { ...at, align: 'right' })
    }, 'Pagination')
    paper.doc.page.margins = margins
  }
}
