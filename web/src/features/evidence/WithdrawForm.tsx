import { Button, Textarea } from '@mantine/core'
import { type Evidence, withdrawEvidence } from '@sixfold/shared/contracts/evidence.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call } from '../../lib/api-client.ts'
import { notify } from '../../lib/notify.ts'
import { ActionBar } from '../../ui/ActionBar.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { noNames } from '../cycles/no-names.ts'
import { refreshAll } from '../cycles/queries.ts'
import { useStableKey } from '../cycles/use-stable-key.ts'
import classes from './Evidence.module.css'

type WithdrawFormProps = { evidence: Evidence; onDone: () => void; onCancel: () => void }

/** Why a piece of evidence doesn't hold. It is kept, with the reason. */
export function WithdrawForm({ evidence, onDone, onCancel }: WithdrawFormProps) {
  const queryClient = useQueryClient()
  const keyOf = useStableKey()
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const missing = reason.trim() === ''
  const { id, version } = evidence
  const withdraw = useMutation({
    mutationFn: () =>
      call(withdrawEvidence, {
        params: { evidenceId: id },
        version,
        key: keyOf([id, version, reason]),
        body: { reason },
      }),
    onSuccess: async () => {
      onDone()
      await notify('Evidence withdrawn')
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
        label="Why does it not hold?"
        description={`Whoever reads the evidence reads this too. ${noNames}`}
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
