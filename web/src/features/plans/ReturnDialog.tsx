import { Button, Modal, Textarea } from '@mantine/core'
import type { Plan } from '@sixfold/shared/contracts/plans.ts'
import { type FormEvent, useState } from 'react'
import { useDraft } from '../../lib/use-draft.ts'
import { ActionBar } from '../../ui/ActionBar.tsx'
import { DraftNote } from '../../ui/DraftNote.tsx'
import { noNames } from '../cycles/no-names.ts'
import { ActFault } from './ActFault.tsx'
import classes from './Plan.module.css'
import type { usePlanAct } from './use-plan-act.ts'

interface ReturnProps {
  plan: Plan
  act: ReturnType<typeof usePlanAct>
  onClose: () => void
}

/** Asks why a plan goes back to its school. */
export function ReturnDialog({ opened, ...form }: ReturnProps & { opened: boolean }) {
  return (
    <Modal opened={opened} onClose={form.onClose} title="Return the plan to the school">
      <ReturnForm {...form} />
    </Modal>
  )
}

function ReturnForm({ plan, act, onClose }: ReturnProps) {
  const draft = useDraft({
    name: `return-plan.${plan.id}`,
    title: `Why the plan of ${plan.school.name} goes back`,
    saved: { reason: '' },
  })
  const reason = draft.values.reason.trim()
  const [asked, setAsked] = useState(false)
  // The form is gone by the time that the plan is back with the school; its draft goes too.
  const send = async () => {
    try {
      await act.mutateAsync({ to: 'return', reason })
    } catch {
      return
    }
    draft.clear()
    onClose()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (reason !== '' && !act.isPending) void send()
  }
  return (
    <form onSubmit={submit} className={classes.form} noValidate>
      <DraftNote draft={draft} />
      <Textarea
        label="What should the school look at again?"
        description={`Read by everyone who works on the plan at the school and in the trust. ${noNames}`}
        maxLength={2000}
        autosize
        minRows={4}
        data-autofocus
        value={draft.values.reason}
        onChange={(event) => draft.change({ reason: event.currentTarget.value })}
        error={asked && reason === '' && 'Say what the school should look at again'}
      />
      <ActFault error={act.error} />
      <ActionBar>
        <Button type="submit" loading={act.isPending}>
          Return the plan
        </Button>
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
      </ActionBar>
    </form>
  )
}
