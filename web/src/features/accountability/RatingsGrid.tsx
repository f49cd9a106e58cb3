import type { BoardRatedSchool } from '@sixfold/shared/contracts/board-ratings.ts'
import { ratingOf } from '@sixfold/shared/domain/accountability/board-ratings.ts'
import { ratingLabel, type RatingValue } from '@sixfold/shared/domain/categorisation/rating.ts'
import {
  type CriterionKey,
  criterionName,
  isLevel,
  type Scheme,
} from '@sixfold/shared/domain/categorisation/scheme.ts'
import { VisuallyHidden } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { type KeyboardEvent, memo } from 'react'
import { cx } from '../../lib/cx.ts'
import { useScheme } from '../../lib/scheme.tsx'
import { useOverflows } from '../../lib/use-overflows.ts'
import frame from '../../ui/GridFrame.module.css'
import { categoryLook } from '../categorisation/category-look.ts'
import { columnHead, type Place, placeAfter } from '../moderation/grid-words.ts'
import classes from './BoardRatings.module.css'

interface RatingsGridProps {
  schools: readonly BoardRatedSchool[]
  criteria: readonly CriterionKey[]
  at: Place
  onMove: (to: Place) => void
}

/** Schools × criteria. One cell is in the tab order; arrow keys lead to the others (WAI-ARIA grid), Enter opens the category. */
export function RatingsGrid({ schools, criteria, at, onMove }: RatingsGridProps) {
  const scheme = useScheme()
  const [overflows, scrollRef] = useOverflows()
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof HTMLElement)) return
    if (event.target.dataset['place'] === undefined) return
    const to = placeAfter(event.key, at, { rows: schools.length, columns: criteria.length })
    if (to === null) return
    event.preventDefault()
    onMove(to)
    event.currentTarget.querySelector<HTMLElement>(`[data-place="${to.row}:${to.column}"]`)?.focus()
  }
  return (
    <div
      ref={scrollRef}
      className={frame.scroll}
      {...(overflows ? { role: 'region', 'aria-label': 'Ratings, more to the side', tabIndex: 0 } : {})}
    >
      {/* A table that one moves about in by arrow keys is a grid (WAI-ARIA), with one of its cells in the tab order. */}
      <table
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- as said above
        role="grid"
        aria-label="Published ratings by school and criterion"
        className={cx(frame.grid, criteria.length === 1 && classes.single)}
        onKeyDown={onKeyDown}
      >
        <thead>
          <tr>
            <th scope="col">School</th>
            {criteria.map((key, column) => {
              const name = criterionName(scheme, key)
              return (
                <th key={key} scope="col" aria-label={name} data-chosen={column === at.column}>
                  {columnHead({ key, name })}
                </th>
              )
            })}
          </tr>
        </thead>
        <tbody>
          {schools.map((school, index) => (
            <Row
              key={school.id}
              school={school}
              criteria={criteria}
              index={index}
              here={index === at.row ? at.column : null}
              column={at.column}
              onMove={onMove}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface RowProps {
  school: BoardRatedSchool
  criteria: readonly CriterionKey[]
  index: number
  /** The column of the cell in the tab order; null: it is in another row. */
  here: number | null
  /** The one criterion that a phone shows. */
  column: number
  onMove: (to: Place) => void
}

/** Drawn again only when something of it has changed: moving about in sixty rows touches two. */
const Row = memo(function Row({ school, criteria, index, here, column, onMove }: RowProps) {
  const scheme = useScheme()
  return (
    <tr>
      <th scope="row">
        <Link to="/schools/$schoolId" params={{ schoolId: school.id }} tabIndex={-1}>
          {school.name}
        </Link>
      </th>
      {criteria.map((key, at) => {
        const value = ratingOf(school, key)
        const focus = {
          tabIndex: here === at ? 0 : -1,
          'data-place': `${index}:${at}`,
          onFocus: () => onMove({ row: index, column: at }),
        }
        const tone = isLevel(value) ? categoryLook(value).tone : 'neutral'
        const look = { className: classes.cell, 'data-tone': tone, 'data-chosen': column === at }
        const said = <Said scheme={scheme} criterion={criterionName(scheme, key)} value={value} />
        if (school.category === null)
          return (
            <td key={key} {...look} {...focus}>
              {said}
            </td>
          )
        return (
          <td key={key} {...look}>
            <Link
              to="/categorise/$categorisationId"
              params={{ categorisationId: school.category.categorisationId }}
              className={classes.open ?? ''}
              {...focus}
            >
              {said}
            </Link>
          </td>
        )
      })}
    </tr>
  )
})

interface SaidProps {
  scheme: Pick<Scheme, 'ratingWords'>
  criterion: string
  value: RatingValue | null
}

/** Number and word; without a level, why there is none. Whoever hears it hears the criterion first. */
function Said({ scheme, criterion, value }: SaidProps) {
  return (
    <>
      <VisuallyHidden>
        {criterion}: {value === null ? 'Not rated' : ratingLabel(scheme, value)}
      </VisuallyHidden>
      <span aria-hidden="true">
        {isLevel(value) ? (
          <>
            <span className={classes.figure}>{value}</span> {scheme.ratingWords[value]}
          </>
        ) : (
          unratedWords[value ?? 'none']
        )}
      </span>
    </>
  )
}

const unratedWords = { none: 'Not rated', 'too-early': 'Too early', 'not-applicable': 'Not applicable' }
