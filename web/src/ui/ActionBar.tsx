import type { ReactNode } from 'react'
import classes from './ActionBar.module.css'

/** The buttons that end a form. On a phone they stay at the bottom, under the thumb; `note` says what happens then. */
export function ActionBar({ children, note }: { children: ReactNode; note?: ReactNode }) {
  return (
    <div className={classes.bar}>
      {children}
      {note !== undefined && <div className={classes.note}>{note}</div>}
    </div>
  )
}
