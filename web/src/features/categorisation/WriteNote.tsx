import { Button, Textarea } from '@mantine/core'
import { addLeaderNote, type LeaderNote, leaderNoteLimit } from '@sixfold/shared/contracts/ratings.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call, newId } from '../../lib/api-client.ts'
import { notify } from '../../lib/notify.ts'
import { isUnreachable } from '../../lib/problem.ts'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { noNames } from '../cycles/no-names.ts'
import classes from './Categorisation.module.css'
import { leaderNotesQuery } from './queries.ts'

interface WriteNoteProps {
  categorisationId: string
  /** The note whose place it takes; null for one that stands by itself. */
  corrects: LeaderNote | null
  onDone?: () => void
}

/** The field for a leader-only note, or for another in the place of one. Not kept on the device: it may be shared or lost. */
export function WriteNote({ categorisationId, corrects, onDone }: WriteNoteProps) {
  const queryClient = useQueryClient()
  const query = leaderNotesQuery(categorisationId)
  const [id, setId] = useState(newId)
  const [text, setText] = useState(corrects?.text ?? '')
  const add = useMutation({
    mutationFn: () =>
      call(addLeaderNote, {
        params: { categorisationId },
        body: { id, text, supersedesId: corrects?.id ?? null },
      }),
    retry: (_count, error) => isUnreachable(error),
    retryDelay: 0,
    onSuccess: async () => {
      setText('')
      setId(newId())
      await queryClient.invalidateQueries(query)
      onDone?.()
      await notify(corrects ? 'Note corrected' : 'Note added')
    },
    onError: () => queryClient.invalidateQueries(query),
  })
  const same = text.trim() === '' || text.trim() === corrects?.text
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!same && !add.isPending) add.mutate()
  }
  return (
    <form onSubmit={submit} noValidate className={classes.form}>
      <Textarea
        label={corrects ? 'What it should say' : 'Another note'}
        description={`May have to be disclosed under subject access or freedom of information. ${noNames} What it says is kept, also once it is corrected. It isn’t kept on this device as you type.`}
        autosize
        minRows={3}
        maxLength={leaderNoteLimit}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        {...(corrects ? { autoFocus: true } : {})}
      />
      <ProblemAlert error={add.error} takeFocus />
      <div className={classes.buttons}>
        <Button type="submit" variant="default" loading={add.isPending} disabled={same}>
          {corrects ? 'Correct the note' : 'Add the note'}
        </Button>
        {corrects && (
          <Button variant="subtle" onClick={onDone}>
            Cancel
          </Button>
        )}
      </div>
    </form>
  )
}
