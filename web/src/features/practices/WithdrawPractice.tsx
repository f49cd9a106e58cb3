import { Button, Textarea } from '@mantine/core'
import { type Practice, withdrawPractice } from '@sixfold/shared/contracts/practices.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call } from '../../lib/api-client.ts'
import { notify } from '../../lib/notify.ts'
import { ActionBar } from '../../ui/ActionBar.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { noNames } from '../cycles/no-names.ts'
import { refreshAll } from '../cycles/queries.ts'
import { useStableKey } from '../cycles/use-stable-key.ts'
import classes from './Practices.module.css'

/** Why a practice holds no longer. It is kept, with the reason. */
export function WithdrawPractice({ practice, onDone }: { practice: Practice; onDone: () => void }) {
  const queryClient = useQueryClient()
  const keyOf = useStableKey()
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const missing = reason.trim() === ''
  const { id, version } = practice
  const withdraw = useMutation({
    mutationFn: () =>
      call(withdrawPractice, {
        params: { practiceId: id },
        version,
        key: keyOf([id, version, reason]),
        body: { reason },
      }),
    onSuccess: async () => {
      onDone()
      await notify('Practice withdrawn')
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
        label="Why does it hold no longer?"
        description={`The school and trust leaders read this. ${noNames}`}
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
        <Button variant="default" onClick={onDone}>
          Cancel
        </Button>
      </ActionBar>
    </form>
  )
}
