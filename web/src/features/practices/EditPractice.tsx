import { Button } from '@mantine/core'
import { editPractice, type Practice } from '@sixfold/shared/contracts/practices.ts'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call } from '../../lib/api-client.ts'
import { notify } from '../../lib/notify.ts'
import { useDraft } from '../../lib/use-draft.ts'
import { ActionBar } from '../../ui/ActionBar.tsx'
import { DraftNote } from '../../ui/DraftNote.tsx'
import { refreshAll } from '../cycles/queries.ts'
import { SaveEnd } from '../cycles/SaveEnd.tsx'
import { useGuardedSave } from '../cycles/use-guarded-save.ts'
import { changeOf, conflicting, faultsOf, type PracticeText, textOf } from './practice-text.ts'
import { PracticeFields } from './PracticeFields.tsx'
import classes from './Practices.module.css'

/** Changes a practice's text; when somebody else changed it meanwhile, both versions show. */
export function EditPractice({ practice, onDone }: { practice: Practice; onDone: () => void }) {
  const queryClient = useQueryClient()
  const saved = textOf(practice)
  const draft = useDraft<PracticeText>({
    name: `practice-text.${practice.id}`,
    title: `The practice ${practice.title}`,
    saved,
    version: practice.version,
  })
  const [attempt, setAttempt] = useState(0)
  const faults = faultsOf(draft.values)
  const save = useGuardedSave(
    practice.id,
    changeOf(draft.values),
    (sent) => call(editPractice, { params: { practiceId: practice.id }, ...sent }),
    async () => {
      draft.clear()
      await refreshAll(queryClient)
      onDone()
      await notify('Saved')
    },
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAttempt(attempt + 1)
    if (faults.length === 0 && !save.isPending) save.mutate(draft.base)
  }
  return (
    <form onSubmit={submit} className={classes.form} noValidate>
      <DraftNote draft={draft} />
      <PracticeFields
        text={draft.values}
        change={draft.change}
        faults={attempt > 0 ? faults : []}
        attempt={attempt}
      />
      <SaveEnd save={save} draft={draft} version={practice.version} texts={conflicting(draft.values, saved)}>
        <ActionBar>
          <Button type="submit" loading={save.isPending}>
            Save
          </Button>
          <Button variant="default" onClick={onDone}>
            Cancel
          </Button>
        </ActionBar>
      </SaveEnd>
    </form>
  )
}
