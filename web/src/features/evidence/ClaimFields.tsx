import { NativeSelect } from '@mantine/core'
import { type StepKey, stepKeys, stepNumber } from '@sixfold/shared/domain/cycle/steps.ts'
import type { Stance } from '@sixfold/shared/domain/evidence/words.ts'
import { useStepWords } from '../../lib/step-words.tsx'
import { StanceField } from './StanceField.tsx'

interface ClaimFieldsProps {
  /** The step that the priority is at: only what it has reached can be evidenced. */
  present: StepKey
  step: string
  stance: string
  onStep: (step: string) => void
  onStance: (stance: Stance) => void
  /** Whether the stance was left out. */
  unsaid: boolean
}

/** Which claim of a priority a piece bears on, and what it says of it. */
export function ClaimFields({ present, step, stance, onStep, onStance, unsaid }: ClaimFieldsProps) {
  const words = useStepWords()
  const reached = stepKeys.slice(0, stepNumber(present))
  return (
    <>
      <NativeSelect
        id="evidence-step"
        label="For which step?"
        value={step}
        onChange={(event) => onStep(event.currentTarget.value)}
        data={reached.map((value) => ({ value, label: `${stepNumber(value)} ${words(value).title}` }))}
      />
      <StanceField
        label="What does it say of what we think there?"
        value={stance}
        onChange={onStance}
        missing={unsaid}
      />
    </>
  )
}
