import { Button, Modal, Textarea } from '@mantine/core'
import type { Priority } from '@sixfold/shared/contracts/priority.ts'
import { stepKeys, stepNumber } from '@sixfold/shared/domain/cycle/steps.ts'
import { type FormEvent, useState } from 'react'
import { useStepWords } from '../../lib/step-words.tsx'
import { useDraft } from '../../lib/use-draft.ts'
import { ActionBar } from '../../ui/ActionBar.tsx'
import { ChoiceCards } from '../../ui/ChoiceCards.tsx'
import { DraftNote } from '../../ui/DraftNote.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import classes from './Cycle.module.css'
import { noNames } from './no-names.ts'
import { useMove } from './use-move.ts'

interface GoBackProps {
  priority: Priority
  onClose: () => void
}

/** Which earlier step, and why: the reason stays in the trail. */
export function GoBackDialog({ opened, ...form }: GoBackProps & { opened: boolean }) {
  return (
    <Modal opened={opened} onClose={form.onClose} title="Go back to an earlier step">
      <GoBackForm {...form} />
    </Modal>
  )
}

function GoBackForm({ priority, onClose }: GoBackProps) {
  const words = useStepWords()
  const earlier = stepKeys.slice(0, stepNumber(priority.step) - 1)
  const draft = useDraft<Record<'to' | 'reason', string>>({
    name: `back.${priority.id}.${priority.turn}.${priority.step}`,
    title: `Why ${priority.title} goes back`,
    saved: { to: earlier.at(-1) ?? '', reason: '' },
  })
  const { reason } = draft.values
  const to = earlier.find((key) => key === draft.values.to) ?? null
  const [asked, setAsked] = useState(false)
  const move = useMove(priority, () => {
    draft.clear()
    onClose()
  })
  const missing = reason.trim() === ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (to && !missing) move.mutate({ to, reason })
  }
  return (
    <form onSubmit={submit} className={classes.form} noValidate>
      <DraftNote draft={draft} />
      <ChoiceCards
        label="Which step?"
        choices={earlier.map((key) => ({ value: key, label: `${stepNumber(key)} ${words(key).title}` }))}
        value={to}
        onChange={(key) => draft.change({ to: key })}
      />
      <Textarea
        label="Why?"
        description={`It stays in the trail, for governors and trustees too. ${noNames}`}
        maxLength={2000}
        value={reason}
        onChange={(event) => draft.change({ reason: event.currentTarget.value })}
        error={asked && missing && 'Say why you are going back'}
      />
      <ProblemAlert error={move.error} takeFocus />
      <ActionBar>
        <Button type="submit" loading={move.isPending}>
          Go back
        </Button>
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
      </ActionBar>
    </form>
  )
}
