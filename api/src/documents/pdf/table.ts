import type { Table } from '../document.ts'
import { colours, type Paper, type Style, styles, type Tag } from './paper.ts'

const padding = { x: 5, y: 4 }

type Column = { x: number; width: number; style: Style; header: string }

/**
 * A table with its header cells tagged, so that a screen reader can name the column and row of each cell. Its head is
 * shown again on each page; a row stays on one page, unless it is longer than a page.
 */
export function writeTable(paper: Paper, table: Table): void {
  const columns = columnsOf(paper, table)
  const tag = paper.doc.struct('Table', { alt: table.caption })
  const heights = heightsIn(paper, columns)
  const headHeight = heights(headersOf(columns), styles.head)
  paper.need(beginningOf(paper, table))
  paper.root.add(tag)
  writeHead(paper, tag, columns, headHeight)
  for (const [index, cells] of [...table.rows, ...(table.total ? [table.total] : [])].entries()) {
    const isTotal = index === table.rows.length
    const height = heights(cells, isTotal ? styles.head : undefined)
    if (paper.y + height > paper.bottom && paper.y > paper.top) {
      paper.newPage()
      showHeadAgain(paper, columns, headHeight)
    }
    writeRow(paper, tag, columns, cells, { height, isTotal })
  }
  tag.end()
  paper.y += 10
}

/** The height of its head and first row, which stay together. */
export function beginningOf(paper: Paper, table: Table): number {
  const columns = columnsOf(paper, table)
  const heights = heightsIn(paper, columns)
  const [first] = table.rows
  return heights(headersOf(columns), styles.head) + (first ? heights(first) : 0)
}

const headersOf = (columns: readonly Column[]) => columns.map((column) => column.header)

const heightsIn = (paper: Paper, columns: readonly Column[]) => (cells: readonly string[], style?: Style) =>
  Math.max(
    ...columns.map((column, n) =>
      paper.height(cells[n] ?? '', style ?? column.style, column.width - 2 * padding.x),
    ),
  ) +
  2 * padding.y

function columnsOf(paper: Paper, { columns }: Table): Column[] {
  const shares = columns.reduce((sum, column) => sum + column.share, 0)
  let x = paper.left
  return columns.map(({ header, share, figures }) => {
    const width = (paper.width * share) / shares
    const column = {
      x,
      width,
      header,
      style: figures ? { ...styles.cell, align: 'right' as const } : styles.cell,
    }
    x += width
    return column
  })
}

function writeHead(paper: Paper, table: Tag, columns: readonly Column[], height: number) {
  tint(paper, height)
  const head = paper.doc.struct('THead')
  table.add(head)
  const row = paper.doc.struct('TR')
  head.add(row)
  cellsAt(paper, columns, (column, at) =>
    paper.write(row, 'TH', column.header, { ...styles.head, ...alignOf(column) }, { ...at, scope: 'Column' }),
  )
  row.end()
  head.end()
  paper.y += height
}

function showHeadAgain(paper: Paper, columns: readonly Column[], height: number) {
  tint(paper, height)
  paper.decoration((doc) =>
    cellsAt(paper, columns, (column, { x, width }) => {
      const header = paper.shown(column.header)
      paper.use(styles.head)
      doc.text(header, x, paper.y, { width, ...alignOf(column) })
    }),
  )
  paper.y += height
}

function writeRow(
  paper: Paper,
  table: Tag,
  columns: readonly Column[],
  cells: readonly string[],
  { height, isTotal }: { height: number; isTotal: boolean },
) {
  const row = paper.doc.struct('TR')
  table.add(row)
  const end = paper.y + height
  cellsAt(paper, columns, (column, at, n) => {
    const style = isTotal ? { ...styles.head, ...alignOf(column) } : column.style
    const scope = n === 0 ? { scope: 'Row' } : {}
    paper.write(row, n === 0 ? 'TH' : 'TD', cells[n] ?? '', style, { ...at, ...scope })
  })
  row.end()
  // A row longer than a page has gone on to the next.
  paper.y = end > paper.bottom ? paper.doc.y + padding.y : end
  const y = paper.y
  paper.decoration((doc) =>
    doc
      .moveTo(paper.left, y)
      .lineTo(paper.left + paper.width, y)
      .lineWidth(0.5)
      .strokeColor(colours.line)
      .stroke(),
  )
}

const alignOf = ({ style }: Column): { align?: 'left' | 'right' } =>
  style.align ? { align: style.align } : {}

function cellsAt(
  paper: Paper,
  columns: readonly Column[],
  write: (column: Column, at: { x: number; width: number }, n: number) => void,
) {
  const top = paper.y
  for (const [n, column] of columns.entries()) {
    paper.y = top + padding.y
    write(column, { x: column.x + padding.x, width: column.width - 2 * padding.x }, n)
  }
  paper.y = top
}

function tint(paper: Paper, height: number) {
  paper.decoration((doc) => doc.rect(paper.left, paper.y, paper.width, height).fill(colours.tint))
}
