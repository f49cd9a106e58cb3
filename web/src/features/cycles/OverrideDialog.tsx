import { Button, Modal, Textarea } from '@mantine/core'
import type { Priority } from '@sixfold/shared/contracts/priority.ts'
import { type FormEvent, useState } from 'react'
import { useDraft } from '../../lib/use-draft.ts'
import { ActionBar } from '../../ui/ActionBar.tsx'
import { DraftNote } from '../../ui/DraftNote.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import classes from './Cycle.module.css'
import { noNames } from './no-names.ts'
import { useMove } from './use-move.ts'

interface OverrideProps {
  priority: Priority
  onClose: () => void
}

/** A leader goes past what is missing: with a reason, which shows wherever the step shows. */
export function OverrideDialog({ opened, ...form }: OverrideProps & { opened: boolean }) {
  return (
    <Modal opened={opened} onClose={form.onClose} title="Go on although things are missing?">
      <OverrideForm {...form} />
    </Modal>
  )
}

function OverrideForm({ priority, onClose }: OverrideProps) {
  const draft = useDraft({
    name: `override.${priority.id}.${priority.turn}.${priority.step}`,
    title: `Why ${priority.title} goes on although things are missing`,
    saved: { reason: '' },
  })
  const { reason } = draft.values
  const [asked, setAsked] = useState(false)
  const move = useMove(priority, () => {
    draft.clear()
    onClose()
  })
  const missing = reason.trim() === ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (!missing) move.mutate({ to: 'next', overrideReason: reason })
  }
  return (
    <form onSubmit={submit} className={classes.form} noValidate>
      <DraftNote draft={draft} />
      <Missing blockers={priority.blockers.advance} />
      <Textarea
        label="Why?"
        description={`Shown wherever this step shows, to the school, governors and trustees. ${noNames}`}
        data-autofocus
        maxLength={2000}
        value={reason}
        onChange={(event) => draft.change({ reason: event.currentTarget.value })}
        error={asked && missing && 'Say why it goes on'}
      />
      <ProblemAlert error={move.error} takeFocus />
      <ActionBar>
        <Button type="submit" loading={move.isPending}>
          Go on
        </Button>
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
      </ActionBar>
    </form>
  )
}

/** What a leader would go past. */
export function Missing({ blockers }: { blockers: Priority['blockers']['advance'] }) {
  return (
    <ul>
      {blockers.map(({ code, message }) => (
        <li key={code}>{message}</li>
      ))}
    </ul>
  )
}
