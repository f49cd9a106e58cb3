import type { ReactNode } from 'react'
import classes from './Notices.module.css'

/** A quiet word beside the matter: a hint, a warning (amber), a good end (teal). Not for errors: see ProblemAlert. */
export function Notice({
  tone = 'neutral',
  children,
}: {
  tone?: 'neutral' | 'amber' | 'teal'
  children: ReactNode
}) {
  return (
    <div className={classes.notice} data-tone={tone}>
      {children}
    </div>
  )
}
