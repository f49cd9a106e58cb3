import type { ReportBlock, ReportCell, ReportTable } from '@sixfold/shared/contracts/report-content.ts'
import { Link } from '@tanstack/react-router'
import { cx } from '../../lib/cx.ts'
import { BarChart } from '../../ui/BarChart.tsx'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import classes from './Reports.module.css'

/** A piece of a report as it was written; what is kept for spreadsheets alone isn't shown. */
export function ReportBlockView({ block }: { block: ReportBlock }) {
  switch (block.kind) {
    case 'paragraph':
      return <p className={cx(classes.words, block.soft ? classes.soft : undefined)}>{block.text}</p>
    case 'bars':
      return <BarChart title={block.title} series={block.series} bars={block.bars} />
    case 'table':
      return block.spreadsheetOnly || block.rows.length === 0 ? null : <TableView table={block} />
  }
}

type Row = { key: string; schoolId: string | null; cells: readonly ReportCell[] }

function TableView({ table }: { table: ReportTable }) {
  const rows: Row[] = [
    ...table.rows.map((row, n) => ({ ...row, key: String(n) })),
    ...(table.total ? [{ key: 'total', schoolId: null, cells: table.total }] : []),
  ]
  const columns = table.columns.map(({ header, figures }, n): Column<Row> => ({
    key: String(n),
    header,
    align: figures ? 'end' : 'start',
    ...(n === 0 ? { naming: true } : {}),
    cell: cellAt(n),
  }))
  return (
    <>
      <h4 className={classes.tableHeading}>{table.caption}</h4>
      <DataTable caption={table.caption} columns={columns} rows={rows} rowKey={({ key }) => key} />
    </>
  )
}

/** The first cell leads to the school that the row is about. */
const cellAt =
  (n: number) =>
  ({ schoolId, cells }: Row) => <CellView cell={cells[n] ?? ''} schoolId={n === 0 ? schoolId : null} />

/** Something that somebody wrote needs room in a table that scrolls, a few words some, and a figure stays on its line. */
function roomFor(words: string) {
  if (words.length > 60) return classes.long
  if (words.split('\n').every((line) => line.length <= 12)) return classes.short
  return words.length > 20 ? classes.few : undefined
}

function CellView({ cell, schoolId }: { cell: ReportCell; schoolId: string | null }) {
  const words = typeof cell === 'string' ? cell : cell.text
  const [name, ...rest] = words.split('\n')
  if (schoolId === null) return <span className={cx(classes.cell, roomFor(words))}>{words}</span>
  return (
    <span className={classes.cell}>
      <Link to="/schools/$schoolId" params={{ schoolId }}>
        {name}
      </Link>
      {rest.length > 0 && `\n${rest.join('\n')}`}
    </span>
  )
}
