import type { Blocker } from '../../contracts/common.ts'
import { isBefore, type NotedStep, type StepKey, stepNumber } from './steps.ts'

const completed: Blocker = {
  code: 'priority-completed',
  message: 'This priority is completed and stays as it is',
}

/** Why nothing of a priority (its text, measures, links) can be changed; empty means it can. */
export function editBlockers(now: StepKey | null): Blocker[] {
  return now === null ? [completed] : []
}

/** Why these statements can't be cleared: what step 1 asked for is needed ever after. */
export function clearBlockers(
  now: StepKey | null,
  cleared: readonly ('problem' | 'rootCause' | 'intendedOutcome')[],
): Blocker[] {
  if (now === 'diagnose' || cleared.length === 0) return []
  return [
    {
      code: 'needed-since-step-1',
      message: 'Step 1 needs this: change it, but don’t leave it empty',
    },
  ]
}

/** Why a measure can't lose its baseline: step 1 asked for one, and it is needed ever after. `others` have one too. */
export function baselineBlockers(now: StepKey | null, others: number): Blocker[] {
  if (now === 'diagnose' || others > 0) return []
  return [
    {
      code: 'needed-since-step-1',
      message: 'Step 1 needs a measure with a baseline: add another one first',
    },
  ]
}

/** Why a note can't be written on this step, or evidence linked to it, now: steps ahead aren't reached yet. */
export function reachedBlockers(now: StepKey | null, step: StepKey | NotedStep): Blocker[] {
  if (now === null) return [completed]
  return isBefore(now, step)
    ? [{ code: 'step-not-reached', message: `The priority has not reached step ${stepNumber(step)} yet` }]
    : []
}
