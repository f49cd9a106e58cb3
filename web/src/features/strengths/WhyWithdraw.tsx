import { Button, Modal, Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { notify } from '../../lib/notify.ts'
import { rescueFocus } from '../../lib/page-focus.ts'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { noNames } from '../support/no-names.ts'
import classes from './Strengths.module.css'

interface WhyWithdrawProps {
  opened: boolean
  title: string
  /** Said when it is done. */
  done: string
  send: (reason: string) => Promise<unknown>
  onClose: () => void
}

/** Asks why, before an offer or a need is taken back: both are kept, and count no more. */
export function WhyWithdraw({ opened, title, ...rest }: WhyWithdrawProps) {
  return (
    <Modal opened={opened} onClose={rest.onClose} title={title}>
      {opened && <Why {...rest} />}
    </Modal>
  )
}

function Why({ done, send, onClose }: Omit<WhyWithdrawProps, 'opened' | 'title'>) {
  const queryClient = useQueryClient()
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const missing = reason.trim() === ''
  const withdraw = useMutation({
    mutationFn: () => send(reason),
    onSuccess: () => {
      onClose()
      return notify(done)
    },
    onSettled: async () => {
      await queryClient.invalidateQueries()
      rescueFocus()
    },
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
        description={`It stays on record. ${noNames}`}
        data-autofocus
        maxLength={1000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={asked && missing && 'Say why, so that others can plan on'}
      />
      <ProblemAlert error={withdraw.error} takeFocus />
      <div className={classes.buttons}>
        <Button type="submit" loading={withdraw.isPending}>
          Take it back
        </Button>
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  )
}
