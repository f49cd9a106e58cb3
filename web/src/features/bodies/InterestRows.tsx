import { Button, VisuallyHidden } from '@mantine/core'
import type { Interest } from '@sixfold/shared/contracts/interests.ts'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { formatDay } from '../../lib/format.ts'
import { useToday } from '../../lib/today.tsx'
import { Rows } from '../../ui/Lists.tsx'
import classes from './Bodies.module.css'
import { daysInWords } from './body-words.ts'
import { EndInterest } from './EndInterest.tsx'

/** Interests that people declared, each with who, where, in which words and from when to when. */
export function InterestRows({ interests, here }: { interests: readonly Interest[]; here?: string }) {
  const today = useToday()
  const [ending, setEnding] = useState<Interest | null>(null)
  return (
    <>
      <Rows
        items={interests.map((it) => ({
          key: it.id,
          children: (
            <>
              <div>
                {it.person.name}: {it.school.name}
              </div>
              <p className={classes.text}>{it.words}</p>
              <p className={classes.soft}>
                Counts {daysInWords(it, today)}
                {it.endReason && `: ${it.endReason}`}
                {it.meeting && it.meeting.id !== here && (
                  <>
                    {' · '}
                    <Link to="/meetings/$meetingId" params={{ meetingId: it.meeting.id }}>
                      declared at the meeting of {formatDay(it.meeting.day)}
                    </Link>
                  </>
                )}
              </p>
            </>
          ),
          ...(it.abilities.end && {
            end: (
              <Button variant="default" onClick={() => setEnding(it)}>
                End
                <VisuallyHidden>
                  {' '}
                  the interest of {it.person.name} in {it.school.name}
                </VisuallyHidden>
              </Button>
            ),
          }),
        }))}
      />
      <EndInterest interest={ending} onClose={() => setEnding(null)} />
    </>
  )
}
