import { VisuallyHidden } from '@mantine/core'
import { IconCheck, IconCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { formatDay, formatDayShort } from '../lib/format.ts'
import { useToday } from '../lib/today.tsx'
import classes from './Lists.module.css'

export interface Check {
  key: string
  done: boolean
  text: ReactNode
  /** A link or button that leads to where it is done. */
  action?: ReactNode
}

/** What is done and what is missing, each in words: a tick or an open ring before it. */
export function CheckList({ items }: { items: readonly Check[] }) {
  return (
    <ul className={classes.checks}>
      {items.map(({ key, done, text, action }) => (
        <li key={key} data-done={done}>
          {done ? (
            <IconCheck size="1.25em" aria-hidden="true" />
          ) : (
            <IconCircle size="1.25em" aria-hidden="true" />
          )}
          <span>
            <VisuallyHidden>{done ? 'Done: ' : 'Missing: '}</VisuallyHidden>
            {text} {action}
          </span>
        </li>
      ))}
    </ul>
  )
}

export interface TrailEntry {
  key: string
  /** `YYYY-MM-DD`. */
  day: string
  children: ReactNode
}

/** What happened, newest first as given: the day, then who did what. The year shows where it isn't this one. */
export function Trail({ items }: { items: readonly TrailEntry[] }) {
  const thisYear = useToday().slice(0, 4)
  return (
    <ol className={classes.trail}>
      {items.map(({ key, day, children }) => (
        <li key={key}>
          <time dateTime={day}>{day.startsWith(thisYear) ? formatDayShort(day) : formatDay(day)}</time>
          <div>{children}</div>
        </li>
      ))}
    </ol>
  )
}

/** Rows with a line between them, each with room for a control at its end. */
export function Rows({ items }: { items: readonly { key: string; children: ReactNode; end?: ReactNode }[] }) {
  return (
    <ul className={classes.rows}>
      {items.map(({ key, children, end }) => (
        <li key={key}>
          <div className={classes.rowBody}>{children}</div>
          {end !== undefined && <div>{end}</div>}
        </li>
      ))}
    </ul>
  )
}
