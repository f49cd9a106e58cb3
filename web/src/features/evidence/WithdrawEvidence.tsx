import { type Evidence, withdrawEvidence } from '@sixfold/shared/contracts/evidence.ts'
import { call } from '../../lib/api-client.ts'
import { WithdrawForm } from '../cycles/WithdrawForm.tsx'

type WithdrawEvidenceProps = { evidence: Evidence; onDone: () => void; onCancel: () => void }

/** Why a piece of evidence doesn't hold. */
export const WithdrawEvidence = ({ evidence, ...ends }: WithdrawEvidenceProps) => (
  <WithdrawForm
    {...ends}
    record={evidence}
    label="Why does it not hold?"
    readers="Whoever reads the evidence reads this too."
    withdraw={(sent) => call(withdrawEvidence, { params: { evidenceId: evidence.id }, ...sent })}
    done="Evidence withdrawn"
  />
)
