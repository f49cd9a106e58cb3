import { Button, Textarea } from '@mantine/core'
import { addLeaderNote, leaderNoteLimit } from '@sixfold/shared/contracts/ratings.ts'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call, newId } from '../../lib/api-client.ts'
import { dayInLondon, formatDay } from '../../lib/format.ts'
import { notify } from '../../lib/notify.ts'
import { isUnreachable } from '../../lib/problem.ts'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { Quote } from '../../ui/Quote.tsx'
import { Section } from '../../ui/Section.tsx'
import { noNames } from '../cycles/no-names.ts'
import classes from './Categorisation.module.css'
import { leaderNotesQuery } from './queries.ts'

/** Notes for leaders and the school’s partners alone, and the field for another. Not kept on the device: it may be shared or lost. */
export function LeaderNotes({ categorisationId }: { categorisationId: string }) {
  const { data, error } = useQuery(leaderNotesQuery(categorisationId))
  return (
    <Section
      heading="Leader-only notes"
      lead="For trust leaders and the school’s partners. Never for the school, its governors or the board."
      id="leader-notes"
    >
      <ProblemAlert error={error} />
      {data?.items.map((note) => (
        <Quote key={note.id} by={`${note.by.name}, ${formatDay(dayInLondon(new Date(note.at)))}`}>
          {note.text}
        </Quote>
      ))}
      {data?.abilities.write && data.blockers.write.length === 0 && (
        <AddNote categorisationId={categorisationId} />
      )}
    </Section>
  )
}

function AddNote({ categorisationId }: { categorisationId: string }) {
  const queryClient = useQueryClient()
  const [id, setId] = useState(newId)
  const [text, setText] = useState('')
  const add = useMutation({
    mutationFn: () => call(addLeaderNote, { params: { categorisationId }, body: { id, text } }),
    retry: (_count, error) => isUnreachable(error),
    retryDelay: 0,
    onSuccess: async () => {
      setText('')
      setId(newId())
      await queryClient.invalidateQueries(leaderNotesQuery(categorisationId))
      await notify('Note added')
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() !== '' && !add.isPending) add.mutate()
  }
  return (
    <form onSubmit={submit} noValidate className={classes.form}>
      <Textarea
        label="Another note"
        description={`May have to be disclosed under subject access or freedom of information. ${noNames} It can’t be changed once added, and isn’t kept on this device as you type.`}
        autosize
        minRows={3}
        maxLength={leaderNoteLimit}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <ProblemAlert error={add.error} takeFocus />
      <div>
        <Button type="submit" variant="default" loading={add.isPending} disabled={text.trim() === ''}>
          Add the note
        </Button>
      </div>
    </form>
  )
}
