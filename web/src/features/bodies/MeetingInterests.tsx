import { Button } from '@mantine/core'
import type { Meeting } from '@sixfold/shared/contracts/meetings.ts'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useToday } from '../../lib/today.tsx'
import { Section } from '../../ui/Section.tsx'
import classes from './Bodies.module.css'
import { DeclareInterest } from './DeclareInterest.tsx'
import { InterestRows } from './InterestRows.tsx'

/** Interests declared at a meeting. */
export function MeetingInterests({ meeting }: { meeting: Meeting }) {
  const today = useToday()
  const [declaring, setDeclaring] = useState(false)
  const { id, interests, abilities, day } = meeting
  return (
    <Section
      heading="Interests declared"
      lead="Whoever has an interest in a school decides nothing there, from the day of the meeting on. What was decided before stands."
      divided
      actions={
        abilities.keep &&
        day <= today && (
          <Button variant="default" onClick={() => setDeclaring(true)}>
            Record an interest
          </Button>
        )
      }
    >
      {interests.length === 0 ? (
        <p className={classes.soft}>
          None was declared at this meeting. Those that stood already are under{' '}
          <Link to="/meetings/interests">Interests</Link>.
        </p>
      ) : (
        <InterestRows interests={interests} here={id} />
      )}
      <DeclareInterest meeting={meeting} opened={declaring} onClose={() => setDeclaring(false)} />
    </Section>
  )
}
