import { VisuallyHidden } from '@mantine/core'
import type { GridCell } from '@sixfold/shared/contracts/moderation-grid.ts'
import { isLevel } from '@sixfold/shared/domain/categorisation/scheme.ts'
import { useScheme } from '../../lib/scheme.tsx'
import { categoryLook } from '../categorisation/category-look.ts'
import { StrengthBars } from '../evidence/StrengthBars.tsx'
import { besides, cellWords, shortRating } from './grid-words.ts'
import classes from './Moderation.module.css'

interface GridCellViewProps {
  cell: GridCell
  place: string
  /** Is the one cell in the tab order. */
  inOrder: boolean
  /** Is of the criterion that a phone shows. */
  chosen: boolean
  onOpen: () => void
}

/** A rating: its number, the head's own and last year's where they differ, and a mark where it stands out. */
export function GridCellView({ cell, place, inOrder, chosen, onOpen }: GridCellViewProps) {
  const scheme = useScheme()
  const { value, outlier } = cell
  return (
    <td
      tabIndex={inOrder ? 0 : -1}
      data-place={place}
      data-chosen={chosen}
      data-tone={isLevel(value) ? categoryLook(value).tone : 'neutral'}
      data-outlier={outlier.length > 0}
      className={classes.cell}
      onClick={onOpen}
    >
      <VisuallyHidden>{cellWords(scheme, cell)}</VisuallyHidden>
      <span aria-hidden="true">
        <span className={classes.value}>{shortRating(value)}</span>
        {outlier.length > 0 && <span className={classes.mark}>!</span>}
        <span className={classes.evidence}>
          <StrengthBars evidence={cell.evidence} bare />
        </span>
        <span className={classes.beside}>{besides(cell).join(' · ')}</span>
      </span>
    </td>
  )
}
