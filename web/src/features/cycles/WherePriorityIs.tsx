import type { PriorityShort } from '@sixfold/shared/contracts/priority.ts'
import { stepNumber } from '@sixfold/shared/domain/cycle/steps.ts'
import { useSteps, useStepWords } from '../../lib/step-words.tsx'

/** "Step 4 of 6: Do it well". */
export function WherePriorityIs({ priority }: { priority: Pick<PriorityShort, 'step' | 'stoppedAt'> }) {
  const words = useStepWords()
  const all = useSteps().length
  const at = priority.step ?? priority.stoppedAt
  if (!at) return 'All six steps done'
  return `${priority.step ? 'Step' : 'Stopped at step'} ${stepNumber(at)} of ${all}: ${words(at).title}`
}
