import { Textarea } from '@mantine/core'
import { editPriority } from '@sixfold/shared/contracts/cycles.ts'
import type { Priority } from '@sixfold/shared/contracts/priority.ts'
import { useQueryClient } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import { call } from '../../lib/api-client.ts'
import { notify } from '../../lib/notify.ts'
import { useDraft } from '../../lib/use-draft.ts'
import { DraftNote } from '../../ui/DraftNote.tsx'
import classes from './Cycle.module.css'
import { noNames } from './no-names.ts'
import { priorityQuery, refreshAll } from './queries.ts'
import { SaveBar } from './SaveBar.tsx'
import { SaveEnd } from './SaveEnd.tsx'
import { useGuardedSave } from './use-guarded-save.ts'

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

type StatementFormProps = { priority: Priority; statement: Priority['statement'] }

/** The three statements of step 1. */
export function StatementForm({ priority, statement }: StatementFormProps) {
  const queryClient = useQueryClient()
  const saved = {
    problem: statement.problem ?? '',
    rootCause: statement.rootCause ?? '',
    intendedOutcome: statement.intendedOutcome ?? '',
  }
  const draft = useDraft({
    name: `statement.${priority.id}`,
    title: `Step 1 of ${priority.title}`,
    saved,
    version: priority.version,
  })
  const save = useGuardedSave(
    priority.id,
    changedText(draft.values, saved),
    (sent) => call(editPriority, { params: { priorityId: priority.id }, ...sent }),
    async (now) => {
      queryClient.setQueryData(priorityQuery(priority.id).queryKey, now)
      draft.clear()
      void refreshAll(queryClient)
      await notify('Saved')
    },
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (draft.dirty) save.mutate(draft.base)
    else void notify('There is nothing new to save')
  }
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
          readOnly={save.isPending && !save.isPaused}
          value={draft.values[name]}
          onChange={(event) => draft.change({ [name]: event.currentTarget.value })}
        />
      ))}
      <SaveEnd
        save={save}
        draft={draft}
        version={priority.version}
        texts={fields.map(({ name, label }) => ({ label, mine: draft.values[name], theirs: saved[name] }))}
      >
        <SaveBar dirty={draft.dirty} loading={save.isPending} waiting={save.isPaused} />
      </SaveEnd>
    </form>
  )
}

/** Only what differs is sent; an emptied field is cleared. */
function changedText(values: Record<Field, string>, saved: Record<Field, string>) {
  const changed = fields.filter(({ name }) => values[name].trim() !== saved[name])
  return Object.fromEntries(changed.map(({ name }) => [name, values[name].trim() || null]))
}
