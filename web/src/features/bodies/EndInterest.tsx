import { Modal } from '@mantine/core'
import { endInterest, type Interest, interestLimits } from '@sixfold/shared/contracts/interests.ts'
import { useState } from 'react'
import { call } from '../../lib/api-client.ts'
import { useToday } from '../../lib/today.tsx'
import { EndForm } from './EndForm.tsx'
import { useEnding } from './use-ending.ts'

interface EndInterestProps {
  /** Null closes the dialog. */
  interest: Interest | null
  onClose: () => void
}

/** Asks for the last day of an interest, and why it ended. */
export function EndInterest({ interest, onClose }: EndInterestProps) {
  return (
    <Modal
      opened={interest !== null}
      onClose={onClose}
      title={interest ? `When did the interest of ${interest.person.name} end?` : ''}
    >
      {interest && <LastDay key={interest.id} interest={interest} onClose={onClose} />}
    </Modal>
  )
}

function LastDay({ interest, onClose }: { interest: Interest; onClose: () => void }) {
  const [value, setValue] = useState({ lastDay: useToday(), reason: '' })
  const ending = useEnding(
    (key) => call(endInterest, { params: { interestId: interest.id }, body: value, key }),
    onClose,
  )
  return (
    <EndForm
      value={value}
      onChange={setValue}
      min={interest.fromOn}
      reasonLimit={interestLimits.reason}
      confirmLabel="End this interest"
      ending={ending}
      onClose={onClose}
    >
      From the day after, they may decide on {interest.school.name} again.
    </EndForm>
  )
}
