import { rectangular, separatedRows } from '@sixfold/shared/domain/plans/paste/separated.ts'

/** Rows of cells, and which of them were one merged cell across the table. */
export interface PastedRows {
  rows: string[][]
  wide: number[]
}

/**
 * What was pasted, as rows: the tables of a document or spreadsheet with the paragraphs between them, else text separated by
 * tabs or commas. Nothing in it runs, and no picture in it is fetched.
 */
export function pastedRows(html: string, text: string): PastedRows {
  const body = html === '' ? null : new DOMParser().parseFromString(html, 'text/html').body
  if (!body?.querySelector('table')) return { rows: separatedRows(text), wide: [] }
  const found: PastedRows = { rows: [], wide: [] }
  readInto(found, body)
  return { rows: rectangular(found.rows), wide: found.wide }
}

/** Tables row by row; whatever stands outside of them as rows of one cell. */
function readInto(found: PastedRows, node: Node) {
  if (isElement(node) && node.tagName === 'TABLE') return readTable(found, node)
  if (isElement(node) && node.querySelector('table')) {
    for (const child of node.childNodes) readInto(found, child)
    return
  }
  for (const line of linesOf(node)
    .split('\n')
    .filter((one) => one !== '')) {
    found.wide.push(found.rows.length)
    found.rows.push([line])
  }
}

function readTable(found: PastedRows, table: Element) {
  /** Columns taken by cells of rows above, by row. */
  const taken: Set<number>[] = []
  const own = [...table.querySelectorAll('tr')].filter((row) => row.closest('table') === table)
  for (const [index, row] of own.entries()) {
    const cells: string[] = []
    const parts = [...row.children].filter((cell) => cell.tagName === 'TD' || cell.tagName === 'TH')
    let column = 0
    for (const cell of parts) {
      while (taken[index]?.has(column)) cells[column++] = ''
      const [across, down] = [spanOf(cell, 'colspan'), spanOf(cell, 'rowspan')]
      for (let below = 1; below < down; below += 1)
        for (let n = 0; n < across; n += 1) (taken[index + below] ??= new Set()).add(column + n)
      cells[column] = linesOf(cell)
      for (let n = 1; n < across; n += 1) cells[column + n] = ''
      column += across
    }
    if (parts.length === 1 && column > 1) found.wide.push(found.rows.length)
    found.rows.push(Array.from(cells, (cell) => cell ?? ''))
  }
}

/** Between 1 and 100: a span is how a table looks, not how long it may make the page work. */
function spanOf(cell: Element, name: 'colspan' | 'rowspan'): number {
  const span = Number(cell.getAttribute(name) ?? 1)
  return Number.isInteger(span) ? Math.min(Math.max(span, 1), 100) : 1
}

const blocks = new Set('P DIV LI TR H1 H2 H3 H4 H5 H6 UL OL TABLE BLOCKQUOTE'.split(' '))
const silent = new Set('STYLE SCRIPT TITLE META XML TEMPLATE'.split(' '))

const isElement = (node: Node): node is Element => node.nodeType === Node.ELEMENT_NODE

/** The words of a cell or paragraph, without empty lines. */
const linesOf = (node: Node): string =>
  textOf(node)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')

/** Text with its line breaks; white space of the markup itself is one space. Items of lists keep a bullet. */
function textOf(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return (node.textContent ?? '').replace(/\s+/g, ' ')
  if (!isElement(node) || silent.has(node.tagName)) return ''
  if (node.tagName === 'BR') return '\n'
  const inside = [...node.childNodes].map(textOf).join('')
  const words = node.tagName === 'LI' ? `• ${inside.trim()}` : inside
  return blocks.has(node.tagName) ? `\n${words}\n` : words
}
