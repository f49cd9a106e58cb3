import { Button, NativeSelect, Textarea } from '@mantine/core'
import { declareNeed } from '@sixfold/shared/contracts/strengths.ts'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call, newId } from '../../lib/api-client.ts'
import { notify } from '../../lib/notify.ts'
import { useDraft } from '../../lib/use-draft.ts'
import { ActionBar } from '../../ui/ActionBar.tsx'
import { DraftNote } from '../../ui/DraftNote.tsx'
import { FormErrors } from '../../ui/FormErrors.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { useSend } from '../progress/use-send.ts'
import { noNames } from '../support/no-names.ts'
import type { GridColumn } from './grid.ts'
import classes from './Strengths.module.css'

interface NeedFormProps {
  school: { id: string; name: string }
  academicYear: number
  criteria: readonly GridColumn[]
  onDone: () => void
}

/** That a school wants help with a criterion, and why; kept on this device as one types. */
export function NeedForm({ school, academicYear, criteria, onDone }: NeedFormProps) {
  const queryClient = useQueryClient()
  const [saved] = useState(() => ({ id: newId(), criterionKey: '', why: '' }))
  const draft = useDraft({
    name: `need.${school.id}.${academicYear}`,
    title: `What ${school.name} wants help with`,
    saved,
  })
  const { values: text, change } = draft
  const [attempt, setAttempt] = useState(0)
  const all = [
    ...(text.criterionKey === ''
      ? [{ fieldId: 'need-criterion', message: 'Choose what you want help with' }]
      : []),
    ...(text.why.trim() === ''
      ? [{ fieldId: 'need-why', message: 'Say in a sentence what would help, and why' }]
      : []),
  ]
  const faults = attempt > 0 ? all : []
  const errorOf = (id: string) => faults.find(({ fieldId }) => fieldId === id)?.message
  const send = useSend(
    async () => {
      const body = { ...text, why: text.why.trim(), schoolId: school.id, academicYear }
      await call(declareNeed, { body })
    },
    async () => {
      draft.clear()
      onDone()
      await queryClient.invalidateQueries()
      await notify('Said: leaders can now look for a school that helps')
    },
    () => {},
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAttempt(attempt + 1)
    if (all.length === 0 && !send.isPending) send.mutate()
  }
  return (
    <form onSubmit={submit} noValidate className={classes.form}>
      <DraftNote draft={draft} />
      <FormErrors errors={faults} attempt={attempt} />
      <NativeSelect
        id="need-criterion"
        label="What do you want help with?"
        data={[
          { value: '', label: 'Choose a criterion' },
          ...criteria.map(({ key, name }) => ({ value: key, label: name })),
        ]}
        value={text.criterionKey}
        onChange={(event) => change({ criterionKey: event.currentTarget.value })}
        error={errorOf('need-criterion')}
      />
      <Textarea
        id="need-why"
        label="What would help, and why?"
        description={`Your own school and its governors, leaders, partners and trustees read this; other schools don’t. ${noNames}`}
        autosize
        minRows={2}
        maxLength={1000}
        value={text.why}
        onChange={(event) => change({ why: event.currentTarget.value })}
        error={errorOf('need-why')}
      />
      <ProblemAlert error={send.error} takeFocus />
      <ActionBar>
        <Button type="submit" loading={send.isPending}>
          Ask for help with this
        </Button>
        <Button variant="default" onClick={onDone}>
          Cancel
        </Button>
      </ActionBar>
    </form>
  )
}
