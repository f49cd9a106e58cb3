import { Button } from '@mantine/core'
import type { LeaderNote } from '@sixfold/shared/contracts/ratings.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { formatInstant } from '../../lib/format.ts'
import { rescueFocus } from '../../lib/page-focus.ts'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { Quote } from '../../ui/Quote.tsx'
import { Section } from '../../ui/Section.tsx'
import classes from './Categorisation.module.css'
import { leaderNotesQuery } from './queries.ts'
import { WriteNote } from './WriteNote.tsx'

/** Notes for leaders and the school’s partners alone, each to correct, and the field for another. */
export function LeaderNotes({ categorisationId }: { categorisationId: string }) {
  const { data, error } = useQuery(leaderNotesQuery(categorisationId))
  const [correcting, setCorrecting] = useState<string | null>(null)
  const notes = data?.items ?? []
  const mayWrite = data !== undefined && data.abilities.write && data.blockers.write.length === 0
  const done = () => {
    setCorrecting(null)
    rescueFocus()
  }
  return (
    <Section
      heading="Leader-only notes"
      lead="For trust leaders and the school’s partners. Never for the school, its governors or the board."
      id="leader-notes"
    >
      <ProblemAlert error={error} />
      {notes
        .filter((note) => !note.superseded || note.id === correcting)
        .map((note) => (
          <div key={note.id}>
            <Quote by={byWords(note)}>{note.text}</Quote>
            <Earlier notes={earlierOf(note, notes)} />
            {correcting === note.id ? (
              <WriteNote categorisationId={categorisationId} corrects={note} onDone={done} />
            ) : (
              mayWrite && (
                <Button
                  variant="subtle"
                  size="compact-md"
                  aria-label={`Correct the note of ${byWords(note)}`}
                  onClick={() => setCorrecting(note.id)}
                >
                  Correct
                </Button>
              )
            )}
          </div>
        ))}
      {mayWrite && correcting === null && <WriteNote categorisationId={categorisationId} corrects={null} />}
    </Section>
  )
}

const byWords = (note: LeaderNote): string => `${note.by.name}, ${formatInstant(note.at)}`

/** What a note said before it was corrected, newest first. */
function earlierOf(note: LeaderNote, all: readonly LeaderNote[]): LeaderNote[] {
  const before = all.find((one) => one.id === note.supersedesId)
  return before ? [before, ...earlierOf(before, all)] : []
}

function Earlier({ notes }: { notes: readonly LeaderNote[] }) {
  if (notes.length === 0) return null
  return (
    <details className={classes.more}>
      <summary>What it said before</summary>
      {notes.map((note) => (
        <Quote key={note.id} by={byWords(note)}>
          {note.text}
        </Quote>
      ))}
    </details>
  )
}
