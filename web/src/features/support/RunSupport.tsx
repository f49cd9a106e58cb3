import { Modal } from '@mantine/core'
import {
  completePairing,
  pausePairing,
  resumePairing,
  startPairing,
} from '@sixfold/shared/contracts/pairing-life.ts'
import type { Pairing } from '@sixfold/shared/contracts/support.ts'
import { lifeMoves } from '@sixfold/shared/domain/support/life.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../lib/api-client.ts'
import { notify } from '../../lib/notify.ts'
import { rescueFocus } from '../../lib/page-focus.ts'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { ReasonedButton } from '../../ui/ReasonedButton.tsx'
import { deliveredWords } from './delivered-words.ts'
import classes from './Support.module.css'
import { WhyForm } from './WhyForm.tsx'

const plain = {
  start: { contract: startPairing, verb: 'Start the support', done: 'The support has begun' },
  resume: { contract: resumePairing, verb: 'Go on', done: 'The support goes on' },
  complete: {
    contract: completePairing,
    verb: 'Complete the support',
    done: 'Completed: both sides can judge it now',
  },
} as const

/** Starts, pauses, resumes or completes it, as far as it can go from where it stands. */
export function RunSupport({ pairing }: { pairing: Pairing }) {
  const queryClient = useQueryClient()
  const [pausing, setPausing] = useState(false)
  const [completing, setCompleting] = useState(false)
  const about = { params: { pairingId: pairing.id }, version: pairing.version }
  const act = useMutation({
    mutationFn: (which: keyof typeof plain) =>
      call(plain[which].contract, { ...about, key: `${which}-${pairing.version}-${pairing.id}` }),
    onSuccess: (_, which) => {
      setCompleting(false)
      return notify(plain[which].done)
    },
    onSettled: async () => {
      await queryClient.invalidateQueries()
      rescueFocus()
    },
  })
  const offered = (which: keyof typeof lifeMoves) =>
    pairing.abilities[which] && lifeMoves[which].from.includes(pairing.status)
  const shown = (['start', 'resume', 'complete'] as const).filter(offered)
  if (shown.length === 0 && !offered('pause')) return null
  return (
    <>
      <ProblemAlert error={completing ? null : act.error} takeFocus />
      <div className={classes.buttons}>
        {shown.map((which) => (
          <ReasonedButton
            key={which}
            variant="default"
            reasons={pairing.blockers[which]}
            loading={act.isPending && act.variables === which}
            onClick={() => (which === 'complete' ? setCompleting(true) : act.mutate(which))}
          >
            {plain[which].verb}
          </ReasonedButton>
        ))}
        {offered('pause') && (
          <ReasonedButton variant="default" onClick={() => setPausing(true)}>
            Pause
          </ReasonedButton>
        )}
      </div>
      <ConfirmDialog
        opened={completing}
        onClose={() => setCompleting(false)}
        title="Complete the support?"
        confirmLabel="Complete it"
        loading={act.isPending}
        error={act.error}
        onConfirm={() => act.mutate('complete')}
      >
        <p>
          {deliveredWords(pairing)} It can’t be taken up again; both sides then judge what it changed. Days
          that were not delivered are free for others.
        </p>
      </ConfirmDialog>
      <Modal opened={pausing} onClose={() => setPausing(false)} title="Pause the support?">
        <WhyForm
          readBy="Everybody who sees this support reads it."
          verb="Pause"
          done="Paused"
          send={(reason, key) => call(pausePairing, { ...about, key, body: { reason } })}
          onClose={() => setPausing(false)}
        >
          <p>Either side or a trust leader can let it go on.</p>
        </WhyForm>
      </Modal>
    </>
  )
}
