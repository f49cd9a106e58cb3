import { Button, Modal, NativeSelect, TextInput } from '@mantine/core'
import { editPriority } from '@sixfold/shared/contracts/cycles.ts'
import type { Priority } from '@sixfold/shared/contracts/priority.ts'
import { type CriterionKey, defaultCriteria } from '@sixfold/shared/domain/categorisation/default-scheme.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call } from '../../lib/api-client.ts'
import { notify } from '../../lib/notify.ts'
import { ActionBar } from '../../ui/ActionBar.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import classes from './Cycle.module.css'
import { refreshAll } from './queries.ts'

/** Changes what a priority is called, its criterion and its lead, for those who may. */
export function EditPriority({ priority }: { priority: Priority }) {
  const [opened, setOpened] = useState(false)
  if (!priority.abilities.edit || priority.blockers.edit.length > 0) return null
  return (
    <>
      <Button variant="default" className="no-print" onClick={() => setOpened(true)}>
        Rename…
      </Button>
      {opened && (
        <Modal opened onClose={() => setOpened(false)} title="Change what it is called">
          <NameForm priority={priority} onClose={() => setOpened(false)} />
        </Modal>
      )}
    </>
  )
}

function NameForm({ priority, onClose }: { priority: Priority; onClose: () => void }) {
  const queryClient = useQueryClient()
  const [title, setTitle] = useState(priority.title)
  const [criterionKey, setCriterionKey] = useState<CriterionKey>(priority.criterionKey)
  const [lead, setLead] = useState(priority.lead ?? '')
  const [asked, setAsked] = useState(false)
  const save = useMutation({
    mutationFn: () =>
      call(editPriority, {
        params: { priorityId: priority.id },
        version: priority.version,
        body: { title: title.trim(), criterionKey, lead: lead.trim() || null },
      }),
    onSuccess: async () => {
      onClose()
      await notify('Saved')
    },
    onSettled: () => refreshAll(queryClient),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (title.trim() !== '') save.mutate()
  }
  return (
    <form onSubmit={submit} className={classes.form} noValidate>
      <TextInput
        label="What do we set out to improve?"
        maxLength={160}
        data-autofocus
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
        error={asked && title.trim() === '' && 'Give it a name'}
      />
      <CriterionField value={criterionKey} onChange={setCriterionKey} />
      <TextInput
        label="Who leads it? (optional)"
        description="A name or a post, as the school says it."
        maxLength={120}
        value={lead}
        onChange={(event) => setLead(event.currentTarget.value)}
      />
      <ProblemAlert error={save.error} takeFocus />
      <ActionBar>
        <Button type="submit" loading={save.isPending}>
          Save
        </Button>
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
      </ActionBar>
    </form>
  )
}

export function CriterionField({
  value,
  onChange,
}: {
  value: CriterionKey
  onChange: (key: CriterionKey) => void
}) {
  return (
    <NativeSelect
      label="Which criterion does it serve?"
      value={value}
      onChange={(event) => onChange(event.currentTarget.value as CriterionKey)}
      data={defaultCriteria.map(({ key, name }) => ({ value: key, label: name }))}
    />
  )
}
