import { Button, Modal, Textarea, TextInput, VisuallyHidden } from '@mantine/core'
import { answerExtension, askExtension } from '@sixfold/shared/contracts/pairing-life.ts'
import type { Extension, Pairing } from '@sixfold/shared/contracts/support.ts'
import { type Side, sides } from '@sixfold/shared/domain/support/pairing.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call, newId } from '../../lib/api-client.ts'
import { formatHalfDays } from '../../lib/format.ts'
import { notify } from '../../lib/notify.ts'
import { rescueFocus } from '../../lib/page-focus.ts'
import { faultsOf } from '../../lib/problem.ts'
import { Notice } from '../../ui/Notice.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { ReasonedButton } from '../../ui/ReasonedButton.tsx'
import { useStableKey } from '../cycles/use-stable-key.ts'
import { noNames } from './no-names.ts'
import { halfDaysIn } from './pairing-words.ts'
import { askedFor, asksWhy, faultsInReasons, noReasons, reasonsIn } from './reasons-asked.ts'
import { ReasonFields } from './ReasonFields.tsx'
import classes from './Support.module.css'
import { WhyForm } from './WhyForm.tsx'

/** Asks for more half-days, for whoever may; while one waits for an answer, says which and takes the answers. */
export function Extend({ pairing }: { pairing: Pairing }) {
  const [asking, setAsking] = useState(false)
  const { extension, abilities, blockers } = pairing
  if (extension) return <Waiting pairing={pairing} extension={extension} />
  if (!abilities.extend || blockers.extend.length > 0) return null
  return (
    <>
      <div className={classes.buttons}>
        <Button variant="default" onClick={() => setAsking(true)}>
          Ask for more days
        </Button>
      </div>
      <Modal opened={asking} onClose={() => setAsking(false)} title="How many more days?">
        <AskForm pairing={pairing} onClose={() => setAsking(false)} />
      </Modal>
    </>
  )
}

function AskForm({ pairing, onClose }: { pairing: Pairing; onClose: () => void }) {
  const queryClient = useQueryClient()
  const keyOf = useStableKey()
  const [id] = useState(newId)
  const [days, setDays] = useState('')
  const [reason, setReason] = useState('')
  const [reasons, setReasons] = useState(noReasons)
  const [asked, setAsked] = useState(false)
  const halfDays = halfDaysIn(days)
  const ask = useMutation({
    mutationFn: () => {
      const { loadReason } = reasonsIn(reasons)
      const body = { id, halfDays: halfDays ?? 0, reason: reason.trim(), loadReason }
      return call(askExtension, {
        params: { pairingId: pairing.id },
        version: pairing.version,
        key: keyOf([pairing.version, body]),
        body,
      })
    },
    onError: (error) => setReasons((now) => askedFor(now, faultsOf(error))),
    onSuccess: async () => {
      onClose()
      await notify('Asked: it counts once both sides have agreed')
    },
    onSettled: () => queryClient.invalidateQueries(),
  })
  const faults = faultsOf(ask.error)
  const missing = faultsInReasons(reasons, faults)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (halfDays !== null && reason.trim() !== '' && Object.keys(missing).length === 0) ask.mutate()
  }
  return (
    <form onSubmit={submit} noValidate className={classes.form}>
      <p>{formatHalfDays(pairing.halfDays)} are agreed so far. More of them count once both sides say yes.</p>
      <TextInput
        label="How many days more?"
        description={halfDays === null ? 'Whole and half days, such as 2.5' : formatHalfDays(halfDays)}
        inputMode="decimal"
        autoComplete="off"
        data-autofocus
        value={days}
        onChange={(event) => setDays(event.currentTarget.value)}
        error={
          asked && halfDays === null ? 'Give whole or half days, such as 2.5, up to 200' : faults['halfDays']
        }
      />
      <Textarea
        label="What for?"
        description={`Both sides read it before they answer, and once they agree, whoever reads this support. ${noNames}`}
        maxLength={1000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={asked && reason.trim() === '' && 'Say what it is for'}
      />
      <ReasonFields value={reasons} onChange={setReasons} faults={{ ...faults, ...missing }} />
      <ProblemAlert error={asksWhy(faults) ? null : ask.error} takeFocus />
      <div className={classes.buttons}>
        <Button type="submit" loading={ask.isPending}>
          Ask both sides
        </Button>
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  )
}

const answering = { giver: 'extendGiver', receiver: 'extendReceiver' } as const

function Waiting({ pairing, extension }: { pairing: Pairing; extension: Extension }) {
  const agreed = sides.filter((side) => extension[side] !== null).map((side) => pairing[side].party.name)
  const awaited = sides.filter((side) => extension[side] === null).map((side) => pairing[side].party.name)
  const mine = sides.filter((side) => pairing.abilities[answering[side]])
  return (
    <Notice>
      <p>
        <b>{formatHalfDays(extension.halfDays)} more</b> {extension.halfDays <= 2 ? 'is' : 'are'} asked for by{' '}
        {extension.askedBy.name}: {extension.reason}
      </p>
      {extension.loadReason !== null && <p>On how much is given already: {extension.loadReason}</p>}
      <p>
        {agreed.length > 0
          ? `${agreed.join(' and ')} agreed; ${awaited.join(' and ')} has still to answer.`
          : 'Neither side has answered yet.'}
      </p>
      {mine.map((side) => (
        <Answer key={side} pairing={pairing} side={side} named={mine.length > 1} />
      ))}
    </Notice>
  )
}

/** `named`: the person speaks for both sides, so that each button says for which. */
function Answer({ pairing, side, named }: { pairing: Pairing; side: Side; named: boolean }) {
  const queryClient = useQueryClient()
  const [refusing, setRefusing] = useState(false)
  const { name } = pairing[side].party
  const about = { params: { pairingId: pairing.id }, version: pairing.version }
  const agree = useMutation({
    mutationFn: () =>
      call(answerExtension, {
        ...about,
        key: `extend-${side}-${pairing.version}-${pairing.id}`,
        body: { side, agrees: true },
      }),
    onSuccess: () => notify(`You agreed for ${name}`),
    onSettled: async () => {
      await queryClient.invalidateQueries()
      rescueFocus()
    },
  })
  const blockers = pairing.blockers[answering[side]]
  const done = blockers.some(({ code }) => code === 'side-agreed')
  return (
    <>
      <ProblemAlert error={agree.error} takeFocus />
      <div className={classes.buttons}>
        {!done && (
          <ReasonedButton reasons={blockers} loading={agree.isPending} onClick={() => agree.mutate()}>
            Agree to more days
            {named ? ` for ${name}` : <VisuallyHidden> for {name}</VisuallyHidden>}
          </ReasonedButton>
        )}
        <Button variant="default" onClick={() => setRefusing(true)}>
          {done ? 'Decline after all' : 'Decline'}
        </Button>
      </div>
      <Modal opened={refusing} onClose={() => setRefusing(false)} title="Decline more days?">
        <WhyForm
          readBy="Both sides and the trust read it."
          verb="Decline"
          done="Declined: what was agreed before stays"
          send={(reason, key) =>
            call(answerExtension, { ...about, key, body: { side, agrees: false, reason } })
          }
          onClose={() => setRefusing(false)}
        />
      </Modal>
    </>
  )
}
