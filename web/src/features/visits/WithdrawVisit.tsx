import { Button, Modal, Textarea } from '@mantine/core'
import { type Visit, withdrawVisit } from '@sixfold/shared/contracts/visits.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call } from '../../lib/api-client.ts'
import { notify } from '../../lib/notify.ts'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { noNames } from '../cycles/no-names.ts'
import { refreshAll } from '../cycles/queries.ts'
import { useStableKey } from '../cycles/use-stable-key.ts'
import classes from './Visits.module.css'

/** Asks why, before a visit is taken back: it stays in the log and doesn't count. */
export function WithdrawVisit({ visit, onClose }: { visit: Visit | null; onClose: () => void }) {
  return (
    <Modal opened={visit !== null} onClose={onClose} title="Why take this visit back?">
      {visit && <Why visit={visit} onDone={onClose} />}
    </Modal>
  )
}

function Why({ visit, onDone }: { visit: Visit; onDone: () => void }) {
  const queryClient = useQueryClient()
  const keyOf = useStableKey()
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const missing = reason.trim() === ''
  const { id, version, school } = visit
  const withdraw = useMutation({
    mutationFn: () =>
      call(withdrawVisit, {
        params: { schoolId: school.id, visitId: id },
        version,
        key: keyOf([id, version, reason]),
        body: { reason },
      }),
    onSuccess: () => {
      onDone()
      return notify('Taken back: the visit doesn’t count')
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
        label="Reason"
        description={`It stays beside the visit. ${noNames}`}
        data-autofocus
        maxLength={1000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={asked && missing && 'Say why, such as “another school’s”'}
      />
      <ProblemAlert error={withdraw.error} takeFocus />
      <div className={classes.buttons}>
        <Button type="submit" loading={withdraw.isPending}>
          Take it back
        </Button>
        <Button variant="default" onClick={onDone}>
          Cancel
        </Button>
      </div>
    </form>
  )
}
