import { Textarea } from '@mantine/core'
import { editPriority } from '@sixfold/shared/contracts/cycles.ts'
import type { Priority } from '@sixfold/shared/contracts/priority.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import { call } from '../../lib/api-client.ts'
import { notify } from '../../lib/notify.ts'
import { toProblem } from '../../lib/problem.ts'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { Conflict } from './Conflict.tsx'
import classes from './Cycle.module.css'
import { DraftNote } from './DraftNote.tsx'
import { noNames } from './no-names.ts'
import { priorityQuery, refreshAll, standing } from './queries.ts'
import { SaveBar } from './SaveBar.tsx'
import { useDraft } from './use-draft.ts'

type Field = 'problem' | 'rootCause' | 'intendedOutcome'

const fields: readonly { name: Field; label: string; description: string }[] = [
  {
    name: 'problem',
    label: 'What is the problem, and for whom?',
    description: `What you see, and how you know. ${noNames}`,
  },
  {
    name: 'rootCause',
    label: 'Why is it so?',
    description: `The root cause that the school can change. ${noNames}`,
  },
  {
    name: 'intendedOutcome',
    label: 'What will be different?',
    description: `The outcome you intend, so that one can tell. ${noNames}`,
  },
]

/** The three statements of step 1. */
export function StatementForm({
  priority,
  statement,
}: {
  priority: Priority
  statement: NonNullable<Priority['statement']>
}) {
  const queryClient = useQueryClient()
  const saved = {
    problem: statement.problem ?? '',
    rootCause: statement.rootCause ?? '',
    intendedOutcome: statement.intendedOutcome ?? '',
  }
  const draft = useDraft(`statement.${priority.id}`, saved, priority.version)
  const save = useMutation({
    mutationFn: (version: number) =>
      call(editPriority, {
        params: { priorityId: priority.id },
        version,
        body: changedText(draft.values, saved),
      }),
    onSuccess: async (now) => {
      queryClient.setQueryData(priorityQuery(priority.id).queryKey, now)
      draft.clear()
      void refreshAll(queryClient)
      await notify('Saved')
    },
    // The page then holds the version that stands, to be shown beside this one.
    onError: (error) => (toProblem(error).status === 412 ? standing(queryClient, priority.id) : undefined),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (draft.dirty) save.mutate(draft.base)
    else void notify('There is nothing new to save')
  }
  const stale = toProblem(save.error).status === 412
  return (
    <form onSubmit={submit} className={classes.form} noValidate>
      <DraftNote draft={draft} />
      {fields.map(({ name, label, description }) => (
        <Textarea
          key={name}
          id={name}
          label={label}
          description={description}
          maxLength={4000}
          readOnly={save.isPending}
          value={draft.values[name]}
          onChange={(event) => draft.change({ [name]: event.currentTarget.value })}
        />
      ))}
      {stale ? (
        <Conflict
          texts={fields
            .filter(({ name }) => draft.values[name] !== saved[name])
            .map(({ name, label }) => ({ label, mine: draft.values[name], theirs: saved[name] }))}
          onKeepMine={() => {
            draft.rebase(priority.version)
            save.mutate(priority.version)
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

/** Only what differs is sent; an emptied field is cleared. */
function changedText(values: Record<Field, string>, saved: Record<Field, string>) {
  const changed = fields.filter(({ name }) => values[name].trim() !== saved[name])
  return Object.fromEntries(changed.map(({ name }) => [name, values[name].trim() || null]))
}
