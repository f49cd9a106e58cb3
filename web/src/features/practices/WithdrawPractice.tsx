import { type Practice, withdrawPractice } from '@sixfold/shared/contracts/practices.ts'
import { call } from '../../lib/api-client.ts'
import { WithdrawForm } from '../cycles/WithdrawForm.tsx'

/** Why a practice holds no longer. */
export const WithdrawPractice = ({ practice, onDone }: { practice: Practice; onDone: () => void }) => (
  <WithdrawForm
    onDone={onDone}
    onCancel={onDone}
    record={practice}
    label="Why does it hold no longer?"
    readers="The school and trust leaders read this."
    withdraw={(sent) => call(withdrawPractice, { params: { practiceId: practice.id }, ...sent })}
    done="Practice withdrawn"
  />
)
