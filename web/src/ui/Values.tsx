import { VisuallyHidden } from '@mantine/core'
import { formatDay, formatDistance, formatDue, formatHalfDays, formatHalves } from '../lib/format.ts'
import { useToday } from '../lib/today.tsx'
import classes from './Values.module.css'

/** Integer half-days as "2½ days"; `short` as "2½ d" in dense tables, read out in full. */
export function HalfDays({ halfDays, short = false }: { halfDays: number; short?: boolean }) {
  if (!short) return <span className={classes.figure}>{formatHalfDays(halfDays)}</span>
  return (
    <span className={classes.figure}>
      <span aria-hidden="true">{formatHalves(halfDays)} d</span>
      <VisuallyHidden>{formatHalfDays(halfDays)}</VisuallyHidden>
    </span>
  )
}

interface DayTextProps {
  /** `YYYY-MM-DD`. */
  day: string
  /** `none` the day alone, `after` with its distance ("3 Nov 2026, in 12 days"), `due` with "7 days late" once passed. */
  distance?: 'none' | 'after' | 'due'
}

/** A day as people write it, with the distance where it helps. A day that is late is said in words and in red. */
export function DayText({ day, distance = 'none' }: DayTextProps) {
  const today = useToday()
  const text = <time dateTime={day}>{formatDay(day)}</time>
  if (distance === 'none') return text
  const late = distance === 'due' && day < today
  return (
    <span className={late ? classes.late : undefined}>
      {text}
      <span className={classes.distance}>
        {' '}
        · {distance === 'due' ? formatDue(day, today) : formatDistance(day, today)}
      </span>
    </span>
  )
}
