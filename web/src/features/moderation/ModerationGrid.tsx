import type { GridCell, GridRow } from '@sixfold/shared/contracts/moderation-grid.ts'
import { type RatingValue, ratingValues } from '@sixfold/shared/domain/categorisation/rating.ts'
import { Link } from '@tanstack/react-router'
import { type KeyboardEvent, memo, type Ref } from 'react'
import { useScheme } from '../../lib/scheme.tsx'
import { useOverflows } from '../../lib/use-overflows.ts'
import { Card } from '../../ui/Card.tsx'
import frame from '../../ui/GridFrame.module.css'
import { CategoryChip } from '../categorisation/CategoryChip.tsx'
import { statusLook } from '../categorisation/status-look.ts'
import { columnHead, type Place, placeAfter } from './grid-words.ts'
import { GridCellView } from './GridCellView.tsx'
import classes from './Moderation.module.css'

interface ModerationGridProps {
  ref: Ref<HTMLTableElement>
  rows: readonly GridRow[]
  at: Place
  onMove: (to: Place) => void
  /** Opens the panel of a cell; `value` is what a key has chosen. */
  onOpen: (at: Place, value: RatingValue | null) => void
}

/** Schools × criteria. One cell is in the tab order; arrow keys lead to the others (WAI-ARIA grid). */
export function ModerationGrid({ ref, rows, at, onMove, onOpen }: ModerationGridProps) {
  const scheme = useScheme()
  const [overflows, scrollRef] = useOverflows()
  const size = { rows: rows.length, columns: scheme.criteria.length }
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof HTMLElement)) return
    if (event.target.dataset['place'] === undefined) return
    const to = placeAfter(event.key, at, size)
    const value = ratingValues.find((one) => String(one) === event.key) ?? null
    if (to === null && value === null && event.key !== 'Enter') return
    event.preventDefault()
    if (to === null) return onOpen(at, value)
    onMove(to)
    event.currentTarget.querySelector<HTMLElement>(`[data-place="${to.row}:${to.column}"]`)?.focus()
  }
  return (
    <Card variant="flush">
      <div
        ref={scrollRef}
        className={frame.scroll}
        {...(overflows ? { role: 'region', 'aria-label': 'Ratings, more to the side', tabIndex: 0 } : {})}
      >
        {/* A table that one moves about in by arrow keys is a grid (WAI-ARIA), with one of its cells in the tab order. */}
        <table
          ref={ref}
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- as said above
          role="grid"
          aria-label="Ratings by school and criterion"
          className={frame.grid}
          onKeyDown={onKeyDown}
        >
          <thead>
            <tr>
              <th scope="col">School</th>
              <th scope="col">Suggests</th>
              {scheme.criteria.map(({ key, name }, column) => (
                <th key={key} scope="col" aria-label={name} data-chosen={column === at.column}>
                  {columnHead({ key, name })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <GridRowView
                key={row.categorisationId}
                row={row}
                index={index}
                here={index === at.row ? at.column : null}
                column={at.column}
                onOpen={onOpen}
              />
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  )
}

interface GridRowViewProps {
  row: GridRow
  index: number
  /** The column of the cell in the tab order; null: it is in another row. */
  here: number | null
  /** The one criterion that a phone shows. */
  column: number
  onOpen: ModerationGridProps['onOpen']
}

/** Drawn again only when something of it has changed: moving about in sixty rows touches two. */
const GridRowView = memo(function GridRowView({ row, index, here, column, onOpen }: GridRowViewProps) {
  const { school, categorisationId, suggested, level } = row
  return (
    <tr>
      <th scope="row">
        <Link to="/categorise/$categorisationId" params={{ categorisationId }} tabIndex={-1}>
          {school.name}
        </Link>
        <span className={classes.status}>{statusLook(row.status).word}</span>
      </th>
      <td>
        {suggested === null ? (
          <span className={classes.soft}>Too few ratings</span>
        ) : (
          <CategoryChip level={suggested} />
        )}
        {level !== null && level !== suggested && (
          <span className={classes.forward}>
            Put forward: <CategoryChip level={level} variant="plain" />
          </span>
        )}
      </td>
      {row.cells.map((cell: GridCell, at) => (
        <GridCellView
          key={cell.criterionKey}
          cell={cell}
          place={`${index}:${at}`}
          inOrder={here === at}
          chosen={column === at}
          onOpen={() => onOpen({ row: index, column: at }, null)}
        />
      ))}
    </tr>
  )
})
