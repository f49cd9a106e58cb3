import { Button } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState, type FormEvent } from 'react'
import { formatDay } from '../../lib/format.ts'
import { useToday } from '../../lib/today.tsx'
import { DayField } from '../../ui/DayField.tsx'
import { Notice } from '../../ui/Notice.tsx'
import classes from './Accountability.module.css'

/** Chooses the day that the page shows; today when empty. */
export function AsAt({ asAt }: { asAt: string }) {
  const today = useToday()
  const navigate = useNavigate({ from: '/board' })
  const [day, setDay] = useState(asAt)
  const go = (event: FormEvent) => {
    event.preventDefault()
    const past = day !== '' && day < today
    void navigate({ search: (now) => ({ ...now, asAt: past ? day : undefined }) })
  }
  return (
    <form className={classes.asAt} onSubmit={go}>
      <DayField label="As at" value={day} max={today} onChange={setDay} />
      <Button type="submit" variant="default">
        Show that day
      </Button>
    </form>
  )
}

/** Said at the top of a page that isn't today's. */
export function PastNotice({ asAt }: { asAt: string }) {
  return (
    <Notice tone="amber">
      This is the board’s page as at {formatDay(asAt)}: what had been recorded by the end of that day. Later
      corrections don’t change it.{' '}
      <Link to="/board" search={(now) => ({ ...now, asAt: undefined })}>
        Show today
      </Link>
    </Notice>
  )
}
