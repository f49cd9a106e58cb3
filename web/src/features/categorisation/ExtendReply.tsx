import { Button, Modal, Textarea } from '@mantine/core'
import type { Categorisation } from '@sixfold/shared/contracts/categorisation.ts'
import type { BodyInput } from '@sixfold/shared/contracts/endpoint.ts'
import { wayReasonLimit } from '@sixfold/shared/contracts/reply.ts'
import { extendReply } from '@sixfold/shared/contracts/round-way.ts'
import { addDays } from '@sixfold/shared/domain/calendar/days.ts'
import { extensionFault } from '@sixfold/shared/domain/categorisation/reply.ts'
import { type FormEvent, useState } from 'react'
import { call } from '../../lib/api-client.ts'
import { formatDay } from '../../lib/format.ts'
import { faultsOf } from '../../lib/problem.ts'
import { useToday } from '../../lib/today.tsx'
import { DayField } from '../../ui/DayField.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { ReasonedButton } from '../../ui/ReasonedButton.tsx'
import { noNames } from '../cycles/no-names.ts'
import classes from './Categorisation.module.css'
import { type Sent, useAct } from './use-act.ts'

type Extended = BodyInput<typeof extendReply>

/** Gives the head more time, after asking for the new day and why. */
export function ExtendReply({ it }: { it: Categorisation }) {
  const [opened, setOpened] = useState(false)
  return (
    <>
      <Button variant="default" onClick={() => setOpened(true)}>
        Give more time
      </Button>
      <Modal opened={opened} onClose={() => setOpened(false)} title="Until when may the head reply?">
        <ExtendForm it={it} onClose={() => setOpened(false)} />
      </Modal>
    </>
  )
}

function ExtendForm({ it, onClose }: { it: Categorisation; onClose: () => void }) {
  const today = useToday()
  const replyBy = it.replies.at(-1)?.replyBy ?? null
  const [to, setTo] = useState('')
  const [reason, setReason] = useState('')
  const extend = useAct(
    it,
    (sent: Sent<Extended>) => call(extendReply, sent),
    (_, body) => {
      onClose()
      return `The head may reply until ${formatDay(body.replyBy)}`
    },
  )
  const faults = faultsOf(extend.error)
  const dayFault = to === '' ? 'Choose the new day' : extensionFault(to, { replyBy, today })
  const missing = [
    ...(dayFault ? [dayFault] : []),
    ...(reason.trim() === '' ? ['Say why, so that the record does'] : []),
  ]
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (missing.length === 0) extend.mutate({ replyBy: to, reason })
  }
  return (
    <form onSubmit={submit} noValidate className={classes.dialog}>
      <DayField
        label="New deadline"
        description={
          replyBy
            ? `The whole of that day counts. Now it is ${formatDay(replyBy)}.`
            : 'The whole of that day counts.'
        }
        min={replyBy ? addDays(replyBy, 1) : today}
        data-autofocus
        value={to}
        onChange={setTo}
        error={faults['replyBy']}
      />
      <Textarea
        label="Why?"
        description={`The head reads it, and it stays in the record. ${noNames}`}
        autosize
        minRows={2}
        maxLength={wayReasonLimit}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={faults['reason']}
      />
      <ProblemAlert error={extend.error} takeFocus />
      <div className={classes.buttons}>
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
        <ReasonedButton type="submit" reasons={missing} loading={extend.isPending}>
          Give more time
        </ReasonedButton>
      </div>
    </form>
  )
}
