import { Textarea } from '@mantine/core'
import { writeStepNote } from '@sixfold/shared/contracts/cycles.ts'
import type { Priority, StepNote } from '@sixfold/shared/contracts/priority.ts'
import { type NotedStep, stepOf } from '@sixfold/shared/domain/cycle/steps.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call } from '../../lib/api-client.ts'
import { notify } from '../../lib/notify.ts'
import { toProblem } from '../../lib/problem.ts'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { Conflict } from './Conflict.tsx'
import classes from './Cycle.module.css'
import { DraftNote } from './DraftNote.tsx'
import { noNames } from './no-names.ts'
import { refreshAll, standing } from './queries.ts'
import { SaveBar } from './SaveBar.tsx'
import { useDraft } from './use-draft.ts'

/** The note on one step of the present turn; it has a version of its own, 0 while nothing is written. */
export function NoteForm({
  priority,
  step,
  note,
}: {
  priority: Priority
  step: NotedStep
  note: StepNote | undefined
}) {
  const queryClient = useQueryClient()
  const version = note?.version ?? 0
  const saved = { note: note?.note ?? '' }
  const draft = useDraft(`note.${priority.id}.${priority.turn}.${step}`, saved, version)
  const [emptied, setEmptied] = useState(false)
  const save = useMutation({
    mutationFn: (base: number) =>
      call(writeStepNote, {
        params: { priorityId: priority.id, step },
        version: base,
        body: { note: draft.values.note.trim() },
      }),
    onSuccess: async () => {
      await refreshAll(queryClient)
      draft.clear()
      await notify('Saved')
    },
    onError: (error) => (toProblem(error).status === 412 ? standing(queryClient, priority.id) : undefined),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const empty = draft.values.note.trim() === ''
    setEmptied(empty)
    if (draft.dirty && !empty) save.mutate(draft.base)
    else if (!empty) void notify('There is nothing new to save')
  }
  const stale = toProblem(save.error).status === 412
  return (
    <form onSubmit={submit} className={classes.form} noValidate>
      <DraftNote draft={draft} />
      <Textarea
        id="note"
        label="What this step found"
        description={`${stepOf(step).prompt ?? ''} ${noNames}`}
        minRows={6}
        maxLength={8000}
        readOnly={save.isPending}
        value={draft.values.note}
        onChange={(event) => draft.change({ note: event.currentTarget.value })}
        error={emptied && 'Write something here: a note can be changed, but not emptied'}
      />
      {stale ? (
        <Conflict
          texts={[{ label: 'The note', mine: draft.values.note, theirs: saved.note }]}
          onKeepMine={() => {
            draft.rebase(version)
            save.mutate(version)
          }}
          onTakeTheirs={() => {
            draft.clear()
            save.reset()
          }}
          loading={save.isPending}
        />
      ) : (
        <ProblemAlert error={save.error} takeFocus />
      )}
      {!stale && <SaveBar dirty={draft.dirty} loading={save.isPending} />}
    </form>
  )
}
