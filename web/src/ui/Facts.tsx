import { Fragment, type ReactNode } from 'react'
import classes from './Facts.module.css'

export interface Fact {
  label: string
  value: ReactNode
}

/** Words and their values, as a list of terms. */
export function Facts({ items }: { items: readonly Fact[] }) {
  return (
    <dl className={classes.facts}>
      {items.map(({ label, value }) => (
        <Fragment key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
    </dl>
  )
}

/** One big figure under its name, with what qualifies it below. */
export function Figure({ label, value, note }: { label: string; value: ReactNode; note?: ReactNode }) {
  return (
    <div className={classes.figure}>
      <div className={classes.figureLabel}>{label}</div>
      <div className={classes.figureValue}>{value}</div>
      {note !== undefined && <div className={classes.figureNote}>{note}</div>}
    </div>
  )
}
