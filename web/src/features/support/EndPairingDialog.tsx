import { Button, Modal, Textarea } from '@mantine/core'
import { inSentence } from '@sixfold/shared/domain/support/giver.ts'
import { useRef, useState, type FormEvent } from 'react'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { noNames } from './no-names.ts'
import { whoHelpsWhom } from './pairing-words.ts'
import classes from './Support.module.css'
import type { Ending, PairingActs } from './use-pairing-acts.ts'

/** Asks why, before a school declines or the trust withdraws. */
export function EndPairingDialog({ acts }: { acts: PairingActs }) {
  const { ending, close } = acts
  return (
    <Modal opened={ending !== null} onClose={close} title={ending ? question(ending) : ''}>
      {ending && <Why key={ending.pairing.id + ending.side} ending={ending} acts={acts} />}
    </Modal>
  )
}

const question = ({ pairing, side }: Ending) =>
  side === 'trust'
    ? 'Why withdraw this pairing?'
    : `Why does ${inSentence(pairing[side].party.name)} decline?`

function Why({ ending, acts: { end, close } }: { ending: Ending; acts: PairingActs }) {
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  const missing = reason.trim() === ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (missing) field.current?.focus()
    else end.mutate({ ...ending, reason })
  }
  return (
    <form onSubmit={submit} noValidate className={classes.form}>
      <p>
        {whoHelpsWhom(ending.pairing)} with {ending.pairing.criterion.name.toLowerCase()}. This ends it; the
        two can be paired anew. {ending.pairing.deliveredHalfDays > 0 && 'What was delivered still counts.'}
      </p>
      <Textarea
        ref={field}
        label="Reason"
        description={`Both sides and the trust read this. ${noNames}`}
        data-autofocus
        maxLength={1000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={asked && missing && 'Give a reason, so that everybody can plan on'}
      />
      <ProblemAlert error={end.error} takeFocus />
      <div className={classes.buttons}>
        <Button type="submit" loading={end.isPending}>
          {ending.side === 'trust' ? 'Withdraw' : 'Decline'}
        </Button>
        <Button variant="default" onClick={close}>
          Cancel
        </Button>
      </div>
    </form>
  )
}
