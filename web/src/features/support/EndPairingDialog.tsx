import { Modal } from '@mantine/core'
import { inSentence } from '@sixfold/shared/domain/support/giver.ts'
import { ReasonForm } from '../../ui/ReasonForm.tsx'
import { noNames } from './no-names.ts'
import { whoHelpsWhom } from './pairing-words.ts'
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
  return (
    <ReasonForm
      label="Reason"
      description={`Both sides and the trust read this. ${noNames}`}
      verb={ending.side === 'trust' ? 'Withdraw' : 'Decline'}
      loading={end.isPending}
      error={end.error}
      onSend={(reason) => end.mutate({ ...ending, reason })}
      onCancel={close}
    >
      <p>
        {whoHelpsWhom(ending.pairing)} with {ending.pairing.criterion.name.toLowerCase()}. This ends it; the
        two can be paired anew. {ending.pairing.deliveredHalfDays > 0 && 'What was delivered still counts.'}
      </p>
    </ReasonForm>
  )
}
