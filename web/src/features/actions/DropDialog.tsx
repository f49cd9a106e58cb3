import { Button, Modal, Textarea } from '@mantine/core'
import { type Action, setActionStatus } from '@sixfold/shared/contracts/actions.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call } from '../../lib/api-client.ts'
import { notify } from '../../lib/notify.ts'
import { useDraft } from '../../lib/use-draft.ts'
import { ActionBar } from '../../ui/ActionBar.tsx'
import { DraftNote } from '../../ui/DraftNote.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { noNames } from '../cycles/no-names.ts'
import { refreshAll } from '../cycles/queries.ts'
import { useStableKey } from '../cycles/use-stable-key.ts'
import classes from './Actions.module.css'

type DropDialogProps = { action: Action; onClose: () => void }

/** Asks why an action is dropped; the reason stays with it. */
export function DropDialog({ opened, ...form }: DropDialogProps & { opened: boolean }) {
  return (
    <Modal opened={opened} onClose={form.onClose} title={`Drop “${form.action.title}”?`}>
      <DropForm {...form} />
    </Modal>
  )
}

function DropForm({ action, onClose }: DropDialogProps) {
  const queryClient = useQueryClient()
  const keyOf = useStableKey()
  const draft = useDraft({
    name: `action.${action.id}.drop`,
    title: `Why ${action.title} is dropped`,
    saved: { reason: '' },
  })
  const reason = draft.values.reason.trim()
  const [asked, setAsked] = useState(false)
  const drop = useMutation({
    mutationFn: () =>
      call(setActionStatus, {
        params: { actionId: action.id },
        key: keyOf([action.id, action.version, reason]),
        body: { status: 'dropped', reason },
      }),
    onSuccess: async () => {
      draft.clear()
      await refreshAll(queryClient)
      onClose()
      await notify('Action dropped')
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (reason !== '') drop.mutate()
  }
  return (
    <form onSubmit={submit} className={classes.form} noValidate>
      <DraftNote draft={draft} />
      {action.blockers.remove.some(({ code }) => code === 'in-approved-plan') && (
        <p className={classes.lead}>
          The approved plan holds it, so it stays in the record: dropped, and why.
        </p>
      )}
      <Textarea
        label="Why won’t it be done?"
        description={`It stays with the action, for governors and trustees too. ${noNames}`}
        maxLength={2000}
        data-autofocus
        value={draft.values.reason}
        onChange={(event) => draft.change({ reason: event.currentTarget.value })}
        error={asked && reason === '' && 'Say why it is dropped'}
      />
      <ProblemAlert error={drop.error} takeFocus />
      <ActionBar>
        <Button type="submit" loading={drop.isPending}>
          Drop it
        </Button>
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
      </ActionBar>
    </form>
  )
}
