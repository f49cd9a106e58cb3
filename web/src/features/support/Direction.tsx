import { Button, Modal, VisuallyHidden } from '@mantine/core'
import { confirmPairing, directPairing, endPairing } from '@sixfold/shared/contracts/pairing-direction.ts'
import type { Pairing } from '@sixfold/shared/contracts/support.ts'
import { type Side, sides } from '@sixfold/shared/domain/support/pairing.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../lib/api-client.ts'
import { formatDay } from '../../lib/format.ts'
import { notify } from '../../lib/notify.ts'
import { rescueFocus } from '../../lib/page-focus.ts'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { Quote } from '../../ui/Quote.tsx'
import { DayText } from '../../ui/Values.tsx'
import { SayView } from './SayView.tsx'
import classes from './Support.module.css'
import { WhyForm } from './WhyForm.tsx'

const viewing = { giver: 'viewGiver', receiver: 'viewReceiver' } as const
const confirming = { giver: 'confirmGiver', receiver: 'confirmReceiver' } as const
const ending = { giver: 'endGiver', receiver: 'endReceiver' } as const

const can = (pairing: Pairing, act: keyof Pairing['abilities']): boolean =>
  pairing.abilities[act] && pairing.blockers[act].length === 0

/** Why the trust directed it, what each school's head thinks of that, and what a new head may say to what was agreed before them. */
export function Direction({ pairing }: { pairing: Pairing }) {
  return (
    <>
      {pairing.directed && (
        <Quote by={`Directed by ${pairing.directed.by.name}, ${formatDay(pairing.directed.day)}`}>
          {pairing.directed.reason}
        </Quote>
      )}
      {sides.map((side) => (
        <OfSide key={side} pairing={pairing} side={side} />
      ))}
    </>
  )
}

function OfSide({ pairing, side }: { pairing: Pairing; side: Side }) {
  const [saying, setSaying] = useState(false)
  const { party, directed, view, newHeadUntil } = pairing[side]
  const maySay = can(pairing, viewing[side])
  const acts = (maySay && !saying) || can(pairing, confirming[side]) || can(pairing, ending[side])
  return (
    <>
      {directed &&
        (view ? (
          <Quote by={`${party.name} · ${view.by.name}, ${formatDay(view.day)}`}>{view.text}</Quote>
        ) : (
          <p className={classes.soft}>{party.name} hasn’t said what it thinks of that.</p>
        ))}
      {newHeadUntil !== null && (
        <Notice>
          {party.name} has a new head, who may confirm this support or end it until{' '}
          <DayText day={newHeadUntil} distance="after" />. Without a word it goes on.
        </Notice>
      )}
      {acts && (
        <div className={classes.buttons}>
          {maySay && !saying && (
            <Button variant="default" onClick={() => setSaying(true)}>
              {view ? 'Say it anew' : 'Say what you think of it'}
              <VisuallyHidden> for {party.name}</VisuallyHidden>
            </Button>
          )}
          <Confirm pairing={pairing} side={side} />
          <End pairing={pairing} side={side} />
        </div>
      )}
      {maySay && saying && <SayView pairing={pairing} side={side} onDone={() => setSaying(false)} />}
    </>
  )
}

const about = (pairing: Pairing) => ({ params: { pairingId: pairing.id }, version: pairing.version })

function Confirm({ pairing, side }: { pairing: Pairing; side: Side }) {
  const queryClient = useQueryClient()
  const [asking, setAsking] = useState(false)
  const { party, consent } = pairing[side]
  const directed = consent?.as === 'directed'
  const confirm = useMutation({
    mutationFn: () =>
      call(confirmPairing, {
        ...about(pairing),
        key: `confirm-${side}-${pairing.version}-${pairing.id}`,
        body: { side },
      }),
    onSuccess: () => {
      setAsking(false)
      return notify(directed ? `You agreed for ${party.name}` : `Confirmed for ${party.name}`)
    },
    onSettled: async () => {
      await queryClient.invalidateQueries()
      rescueFocus()
    },
  })
  if (!can(pairing, confirming[side])) return null
  return (
    <>
      <Button
        variant={directed ? 'default' : 'filled'}
        loading={confirm.isPending}
        onClick={() => (directed ? setAsking(true) : confirm.mutate())}
      >
        {directed ? 'Agree after all' : 'Confirm the support'}
        <VisuallyHidden> for {party.name}</VisuallyHidden>
      </Button>
      <ProblemAlert error={asking ? null : confirm.error} takeFocus />
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title="Agree after all?"
        confirmLabel="Agree"
        loading={confirm.isPending}
        error={confirm.error}
        onConfirm={() => confirm.mutate()}
      >
        <p>
          {party.name} then stands behind this support. That it was directed, why, and what the school said of
          it stay on record.
        </p>
      </ConfirmDialog>
    </>
  )
}

function End({ pairing, side }: { pairing: Pairing; side: Side }) {
  const [asking, setAsking] = useState(false)
  const { party } = pairing[side]
  if (!can(pairing, ending[side])) return null
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        End the support
        <VisuallyHidden> for {party.name}</VisuallyHidden>
      </Button>
      <Modal opened={asking} onClose={() => setAsking(false)} title="End the support?">
        <WhyForm
          readBy="Both sides and the trust read it, and trustees."
          verb="End it"
          done="Ended: both sides can read why"
          send={(reason, key) => call(endPairing, { ...about(pairing), key, body: { side, reason } })}
          onClose={() => setAsking(false)}
        >
          <p>
            As a new head you may end what the school agreed to before you. What was delivered still counts.
          </p>
        </WhyForm>
      </Modal>
    </>
  )
}

/** For a trust leader: to direct support that a school hasn't agreed to, or has declined. */
export function DirectIt({ pairing }: { pairing: Pairing }) {
  const [asking, setAsking] = useState(false)
  if (!can(pairing, 'direct')) return null
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        Direct it
      </Button>
      <Modal opened={asking} onClose={() => setAsking(false)} title="Direct this support?">
        <WhyForm
          readBy="Both schools read it, and so do governors and trustees."
          verb="Direct it"
          done="Directed: both schools can read why"
          send={(reason, key) => call(directPairing, { ...about(pairing), key, body: { reason } })}
          onClose={() => setAsking(false)}
        >
          <p>
            Schools agree to support. The trust can decide in their place where it can’t wait. The support is
            then agreed, the record says that it was directed, and what a school’s head thinks of it stands
            beside your reason.
          </p>
        </WhyForm>
      </Modal>
    </>
  )
}
