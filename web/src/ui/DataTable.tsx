import { VisuallyHidden } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconArrowsSort } from '@tabler/icons-react'
import { useId, useState, type ReactNode } from 'react'
import { nextSort, sortRows, type Sort } from '../lib/sort-rows.ts'
import { useOverflows } from '../lib/use-overflows.ts'
import classes from './DataTable.module.css'

export interface Column<Row> {
  key: string
  header: string
  cell: (row: Row) => ReactNode
  /** What to sort by; a column without it can't be sorted. null goes last either way. */
  sortBy?: (row: Row) => string | number | null
  /** Figures stand at the end of their column. */
  align?: 'start' | 'end'
  /** The column that names the row (a row header, and the title of its card on a phone). Exactly one. */
  naming?: boolean
  /** Where room is short (a tablet) it gives up its column and stands below the cell of this one. */
  under?: string
  /** What stands there, when the cell's own words need the header to be understood. */
  below?: (row: Row) => ReactNode
}

interface DataTableProps<Row> {
  /** Says what the table holds; shown only with `showCaption`, read out always. */
  caption: string
  showCaption?: boolean
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** The order at first. Without it rows stay as given. */
  initialSort?: Sort
  /** Shown in place of the table when there are no rows. */
  empty?: ReactNode
}

/** A plain table with sortable headers. Tightens on a tablet, scrolls sideways when it must; on a phone each row becomes a card. */
export function DataTable<Row>({
  caption,
  showCaption = false,
  columns,
  rows,
  rowKey,
  initialSort,
  empty,
}: DataTableProps<Row>) {
  const id = useId()
  const [sort, setSort] = useState<Sort | null>(initialSort ?? null)
  const [overflows, scrollRef] = useOverflows()
  if (rows.length === 0 && empty !== undefined) return <>{empty}</>
  const by = columns.find((column) => column.key === sort?.key)?.sortBy
  const ordered = sort && by ? sortRows(rows, by, sort.direction) : rows
  return (
    <div className={classes.frame}>
      {/* A scroll box must be reachable by keyboard, or its right half is out of reach. */}
      <div
        ref={scrollRef}
        className={classes.scroll}
        {...(overflows ? { role: 'region', 'aria-labelledby': id, tabIndex: 0 } : {})}
      >
        <table className={classes.table}>
          <caption id={id} className={classes.caption} data-shown={showCaption}>
            {showCaption ? caption : <VisuallyHidden>{caption}</VisuallyHidden>}
          </caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <HeaderCell key={column.key} column={column} sort={sort} onSort={setSort} />
              ))}
            </tr>
          </thead>
          <tbody>
            {ordered.map((row) => (
              <tr key={rowKey(row)}>
                {columns.map((column) =>
                  column.naming ? (
                    <th key={column.key} scope="row" className={classes.naming}>
                      {column.cell(row)}
                      <Below column={column} columns={columns} row={row} />
                    </th>
                  ) : (
                    <td
                      key={column.key}
                      data-align={column.align}
                      data-label={column.header}
                      data-moves={column.under !== undefined}
                    >
                      <div>
                        {column.cell(row)}
                        <Below column={column} columns={columns} row={row} />
                      </div>
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}

/** What has no column of its own on a tablet, for this cell. Shown there only. */
function Below<Row>({
  column,
  columns,
  row,
}: {
  column: Column<Row>
  columns: readonly Column<Row>[]
  row: Row
}) {
  return columns
    .filter(({ under }) => under === column.key)
    .map((one) => (
      <div key={one.key} className={classes.below}>
        {(one.below ?? one.cell)(row)}
      </div>
    ))
}

interface HeaderCellProps<Row> {
  column: Column<Row>
  sort: Sort | null
  onSort: (sort: Sort) => void
}

function HeaderCell<Row>({ column, sort, onSort }: HeaderCellProps<Row>) {
  const sorted = sort?.key === column.key ? sort.direction : undefined
  const Icon = sorted === 'ascending' ? IconArrowUp : sorted === 'descending' ? IconArrowDown : IconArrowsSort
  return (
    <th scope="col" data-align={column.align} data-moves={column.under !== undefined} aria-sort={sorted}>
      {column.sortBy ? (
        <button type="button" className={classes.sort} onClick={() => onSort(nextSort(sort, column.key))}>
          {column.header}
          <Icon size="1em" aria-hidden="true" data-idle={sorted === undefined} />
        </button>
      ) : (
        column.header
      )}
    </th>
  )
}
