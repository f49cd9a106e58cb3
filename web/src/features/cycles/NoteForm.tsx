import { Button, Textarea } from '@mantine/core'
import { writeStepNote } from '@sixfold/shared/contracts/cycles.ts'
import type { Priority, StepNote } from '@sixfold/shared/contracts/priority.ts'
import { type NotedStep, stepNumber } from '@sixfold/shared/domain/cycle/steps.ts'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useEffect, useState } from 'react'
import { call } from '../../lib/api-client.ts'
import { notify } from '../../lib/notify.ts'
import { useStepWords } from '../../lib/step-words.tsx'
import { useDraft } from '../../lib/use-draft.ts'
import { DraftNote } from '../../ui/DraftNote.tsx'
import classes from './Cycle.module.css'
import { noNames } from './no-names.ts'
import { refreshAll } from './queries.ts'
import { SaveBar } from './SaveBar.tsx'
import { SaveEnd } from './SaveEnd.tsx'
import { useGuardedSave } from './use-guarded-save.ts'

type NoteFormProps = { priority: Priority; step: NotedStep; note: StepNote | undefined }

/**
 * The note on one step of the present turn, for what its form doesn't ask; it has a version of its own, 0 while nothing is
 * written. Until there is something, it is a button.
 */
export function NoteForm({ priority, step, note }: NoteFormProps) {
  const queryClient = useQueryClient()
  const words = useStepWords()
  const version = note?.version ?? 0
  const saved = { note: note?.note ?? '' }
  const draft = useDraft({
    name: `note.${priority.id}.${priority.turn}.${step}`,
    title: `Step ${stepNumber(step)} of ${priority.title}`,
    saved,
    version,
  })
  const [emptied, setEmptied] = useState(false)
  const [writing, setWriting] = useState(false)
  useEffect(() => {
    if (writing) document.getElementById('note')?.focus()
  }, [writing])
  const text = draft.values.note
  const save = useGuardedSave(
    priority.id,
    { note: text.trim() },
    (sent) => call(writeStepNote, { params: { priorityId: priority.id, step }, ...sent }),
    async () => {
      await refreshAll(queryClient)
      draft.clear()
      await notify('Saved')
    },
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const empty = text.trim() === ''
    setEmptied(empty)
    if (draft.dirty && !empty) save.mutate(draft.base)
    else if (!empty) void notify('There is nothing new to save')
  }
  const prompt = words(step).prompt ?? ''
  if (version === 0 && !draft.dirty && !writing)
    return (
      <div>
        <Button variant="default" onClick={() => setWriting(true)}>
          Add a note on this step
        </Button>
        <p className={classes.soft}>{prompt}</p>
      </div>
    )
  return (
    <form onSubmit={submit} className={classes.form} noValidate>
      <DraftNote draft={draft} />
      <Textarea
        id="note"
        label="Note on this step"
        description={`${prompt} ${noNames}`}
        minRows={4}
        maxLength={8000}
        readOnly={save.isPending && !save.isPaused}
        value={text}
        onChange={(event) => draft.change({ note: event.currentTarget.value })}
        error={emptied && 'Write something here: a note can be changed, but not emptied'}
      />
      <SaveEnd
        save={save}
        draft={draft}
        version={version}
        texts={[{ label: 'The note', mine: text, theirs: saved.note }]}
      >
        <SaveBar dirty={draft.dirty} loading={save.isPending} waiting={save.isPaused} />
      </SaveEnd>
    </form>
  )
}
