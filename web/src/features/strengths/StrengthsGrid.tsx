import { VisuallyHidden } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { type KeyboardEvent, memo, type Ref } from 'react'
import { formatHalfDays, formatHalves } from '../../lib/format.ts'
import { cx } from '../../lib/cx.ts'
import { useOverflows } from '../../lib/use-overflows.ts'
import { Card } from '../../ui/Card.tsx'
import frame from '../../ui/GridFrame.module.css'
import { Shape } from '../../ui/Shape.tsx'
import { columnHead, type Place, placeAfter } from '../moderation/grid-words.ts'
import { cellWords, type Grid, type GridColumn, type GridRow, offeredBy, offeredIn, signsOf } from './grid.ts'
import classes from './Strengths.module.css'

/** Of what a school offers: half-days not promised yet. By the school's id; empty for whoever isn't told. */
export type FreeDays = ReadonlyMap<string, { offered: number; free: number }>

interface StrengthsGridProps {
  ref: Ref<HTMLTableElement>
  grid: Grid
  free: FreeDays
  at: Place
  onMove: (to: Place) => void
  onOpen: (at: Place) => void
}

/** Schools × criteria. One cell is in the tab order; arrow keys lead to the others (WAI-ARIA grid). */
export function StrengthsGrid({ ref, grid, free, at, onMove, onOpen }: StrengthsGridProps) {
  const [overflows, scrollRef] = useOverflows()
  const { columns, rows } = grid
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof HTMLElement)) return
    if (event.target.dataset['place'] === undefined) return
    const to = placeAfter(event.key, at, { rows: rows.length, columns: columns.length })
    if (to === null && event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    if (to === null) return onOpen(at)
    onMove(to)
    event.currentTarget.querySelector<HTMLElement>(`[data-place="${to.row}:${to.column}"]`)?.focus()
  }
  return (
    <Card variant="flush">
      <div
        ref={scrollRef}
        className={frame.scroll}
        {...(overflows
          ? { role: 'region', 'aria-label': 'Strengths and needs, more to the side', tabIndex: 0 }
          : {})}
      >
        {/* A table that one moves about in by arrow keys is a grid (WAI-ARIA), with one of its cells in the tab order. */}
        <table
          ref={ref}
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- as said above
          role="grid"
          aria-label="Strengths and needs by school and criterion"
          className={cx(frame.grid, classes.grid)}
          onKeyDown={onKeyDown}
        >
          <thead>
            <tr>
              <th scope="col">School</th>
              {columns.map((column, index) => (
                <th key={column.key} scope="col" aria-label={column.name} data-chosen={index === at.column}>
                  {columnHead(column)}
                </th>
              ))}
              <th scope="col">{free.size > 0 ? 'Days free' : 'Days in all'}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <GridRowView
                key={row.school.id}
                row={row}
                columns={columns}
                index={index}
                here={index === at.row ? at.column : null}
                column={at.column}
                free={free.get(row.school.id)}
                onOpen={onOpen}
              />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">Offered in all</th>
              {columns.map(({ key }, column) => (
                <td key={key} data-chosen={column === at.column}>
                  <Offered halfDays={offeredIn(grid, column)} none="Nobody offers" />
                </td>
              ))}
              <td>
                <Offered halfDays={rows.reduce((sum, row) => sum + offeredBy(row), 0)} none="None" />
              </td>
            </tr>
          </tfoot>
        </table>
      </div>
    </Card>
  )
}

function Offered({ halfDays, none }: { halfDays: number; none: string }) {
  if (halfDays === 0) return <span className={classes.nobody}>{none}</span>
  return <span className={classes.figure}>{formatHalfDays(halfDays)}</span>
}

interface GridRowViewProps {
  row: GridRow
  columns: readonly GridColumn[]
  index: number
  /** The column of the cell in the tab order; null: it is in another row. */
  here: number | null
  /** The one criterion that a phone shows. */
  column: number
  free: { offered: number; free: number } | undefined
  onOpen: (at: Place) => void
}

/** Drawn again only when something of it has changed: moving about in sixty rows touches two. */
const GridRowView = memo(function GridRowView(props: GridRowViewProps) {
  const { row, columns, index, here, column, free, onOpen } = props
  const offered = offeredBy(row)
  return (
    <tr>
      <th scope="row">
        <Link to="/schools/$schoolId" params={{ schoolId: row.school.id }} tabIndex={-1}>
          {row.school.name}
        </Link>
        <span className={classes.phase}>{row.phase}</span>
      </th>
      {columns.map((of, at) => {
        const cell = row.cells[at] ?? { strength: null, need: null }
        const signs = signsOf(cell)
        return (
          <td
            key={of.key}
            tabIndex={here === at ? 0 : -1}
            data-place={`${index}:${at}`}
            data-chosen={column === at}
            data-here={here === at}
            className={classes.cell}
            onClick={() => onOpen({ row: index, column: at })}
          >
            <VisuallyHidden>{cellWords(of, cell)}</VisuallyHidden>
            <span aria-hidden="true">
              {signs.length === 0 && <span className={classes.none}>–</span>}
              {signs.map(({ word, figure, tone, shape }) => (
                <span key={word} className={classes.sign} data-tone={tone}>
                  <span className={classes.word}>
                    <Shape name={shape} /> {word}
                  </span>
                  <span className={classes.figure}>{figure}</span>
                </span>
              ))}
            </span>
          </td>
        )
      })}
      <td>
        {offered === 0 && !free?.offered ? (
          <span className={classes.soft}>Offers none</span>
        ) : free ? (
          <>
            <span className={classes.figure}>{formatHalves(free.free)}</span>{' '}
            <span className={classes.soft}>of {formatHalfDays(free.offered)}</span>
          </>
        ) : (
          <span className={classes.figure}>{formatHalfDays(offered)}</span>
        )}
      </td>
    </tr>
  )
})
