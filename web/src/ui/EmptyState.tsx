import type { ReactNode } from 'react'
import classes from './Notices.module.css'

interface EmptyStateProps {
  /** What isn't here yet, in words: "No schools yet". */
  title: string
  /** What to do first, or why there is nothing. */
  children?: ReactNode
  /** The button or link that does it. */
  action?: ReactNode
}

/** Where a list would be, and nothing is: says what to do first. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className={classes.empty}>
      <p className={classes.emptyTitle}>{title}</p>
      {children !== undefined && <div>{children}</div>}
      {action}
    </div>
  )
}
