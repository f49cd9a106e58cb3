import type { ReactNode } from 'react'
import { cx } from '../lib/cx.ts'
import classes from './Card.module.css'

interface CardProps {
  /** Small heading in grey, as on a card of figures. For a full heading use `Section`. */
  caption?: ReactNode
  /** To the right of the caption, e.g. "since 14 Oct 2026". */
  aside?: ReactNode
  /** `flush` has no padding, for a table that goes to the edge; `sunken` is a quiet box inside another card. */
  variant?: 'plain' | 'flush' | 'sunken'
  className?: string
  children: ReactNode
}

/** A white sheet on the paper. */
export function Card({ caption, aside, variant = 'plain', className, children }: CardProps) {
  return (
    <div className={cx(classes.card, className)} data-variant={variant}>
      {(caption !== undefined || aside !== undefined) && (
        <div className={classes.captionRow}>
          <div className={classes.caption}>{caption}</div>
          <div className={classes.aside}>{aside}</div>
        </div>
      )}
      {children}
    </div>
  )
}
