import { Button, Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { notify } from '../../lib/notify.ts'
import { ActionBar } from '../../ui/ActionBar.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import classes from './Cycle.module.css'
import { noNames } from './no-names.ts'
import { refreshAll } from './queries.ts'
import { type Guarded, useStableKey } from './use-stable-key.ts'

interface WithdrawFormProps {
  record: { id: string; version: number }
  /** Asks for the reason, and says who reads it. */
  label: string
  readers: string
  withdraw: (sent: Guarded<{ reason: string }>) => Promise<unknown>
  /** What is said once it is done. */
  done: string
  onDone: () => void
  onCancel: () => void
}

/** Why something of the record doesn't hold, or holds no longer. It is kept, with the reason. */
export function WithdrawForm({ record, label, readers, done, onDone, onCancel, ...form }: WithdrawFormProps) {
  const queryClient = useQueryClient()
  const keyOf = useStableKey()
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const missing = reason.trim() === ''
  const { id, version } = record
  const withdraw = useMutation({
    mutationFn: () => form.withdraw({ version, key: keyOf([id, version, reason]), body: { reason } }),
    onSuccess: async () => {
      onDone()
      await notify(done)
    },
    onSettled: () => refreshAll(queryClient),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (!missing) withdraw.mutate()
  }
  return (
    <form onSubmit={submit} className={classes.form} noValidate>
      <Textarea
        label={label}
        description={`${readers} ${noNames}`}
        data-autofocus
        maxLength={2000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={asked && missing && 'Say why it is withdrawn'}
      />
      <ProblemAlert error={withdraw.error} takeFocus />
      <ActionBar>
        <Button type="submit" loading={withdraw.isPending}>
          Withdraw it
        </Button>
        <Button variant="default" onClick={onCancel}>
          Cancel
        </Button>
      </ActionBar>
    </form>
  )
}
