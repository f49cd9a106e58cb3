import { Button, Modal, Textarea } from '@mantine/core'
import type { Priority } from '@sixfold/shared/contracts/priority.ts'
import { type StepKey, stepKeys, stepNumber } from '@sixfold/shared/domain/cycle/steps.ts'
import { type FormEvent, useState } from 'react'
import { useStepWords } from '../../lib/step-words.tsx'
import { ActionBar } from '../../ui/ActionBar.tsx'
import { ChoiceCards } from '../../ui/ChoiceCards.tsx'
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
  const [to, setTo] = useState<StepKey | null>(earlier.at(-1) ?? null)
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const move = useMove(priority, onClose)
  const missing = reason.trim() === ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (to && !missing) move.mutate({ to, reason })
  }
  return (
    <form onSubmit={submit} className={classes.form} noValidate>
      <ChoiceCards
        label="Which step?"
        choices={earlier.map((key) => ({ value: key, label: `${stepNumber(key)} ${words(key).title}` }))}
        value={to}
        onChange={setTo}
      />
      <Textarea
        label="Why?"
        description={`It stays in the trail, for governors and trustees too. ${noNames}`}
        maxLength={2000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
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
