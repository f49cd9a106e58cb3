/** What a printed document says, in order: the same for PDF and Word. Its language is British English. */
export type Document = {
  title: string
  /** Who stands behind it: the trust. */
  author: string
  /** Said at the head of every page, such as that it is a draft. */
  mark: string | null
  /** Said at the foot of every page, before its number. */
  foot: string
  madeAt: Date
  blocks: Block[]
}

export type Block =
  | { kind: 'heading'; level: 1 | 2 | 3; text: string }
  | { kind: 'paragraph'; text: string; soft?: true }
  /** Stands out: what nobody may overlook. */
  | { kind: 'notice'; text: string }
  | { kind: 'facts'; items: { label: string; value: string }[] }
  | { kind: 'list'; items: { lead: string; text: string }[] }
  | Table
  | Bars

/** Counts as bars, one or two series told apart by fill and by name. A table with the same figures belongs beside it. */
export type Bars = {
  kind: 'bars'
  /** What it shows, as a sentence. */
  title: string
  series: string[]
  bars: { label: string; values: number[] }[]
}

export type Table = {
  kind: 'table'
  /** What it holds, for those who don't see it. */
  caption: string
  /** The first column names its row. `share`: of the width, in parts. */
  columns: { header: string; share: number; figures?: true }[]
  /** Cells may have several lines. */
  rows: string[][]
  /** A last row of sums. */
  total?: string[]
}

/** Text that a file can hold: line breaks stay, other control characters go. */
export const printable = (text: string): string =>
  text
    .normalize('NFC')
    .toWellFormed()
    .replace(/\r\n?|[\v\f\p{Zl}\p{Zp}]/gu, '\n')
    .replace(/\t/g, ' ')
    .replace(/[^\P{Cc}\n]/gu, '')
