import type { Blocker } from '../../contracts/common.ts'
import { reachedBlockers } from '../cycle/edit.ts'
import type { StepKey } from '../cycle/steps.ts'
import type { ClaimKind, Strength } from './words.ts'

/** What evidence bears on: a step of a turn of a priority, or the judgement of that turn's impact; domain.md §5.2. */
export type Claim = { claim: ClaimKind; turn: number; step: StepKey }

/** A claim as it is asked for: without `step` and `turn`, the present ones. The judgement of impact belongs to step 5. */
export type AskedClaim = {
  claim?: ClaimKind | undefined
  turn?: number | undefined
  step?: StepKey | undefined
}

type Place = { step: StepKey | null; turn: number }

/** Which claim of a priority is meant; null when it has no present step, as it is completed. */
export function claimOf(asked: AskedClaim, at: Place): Claim | null {
  const claim = asked.claim ?? 'step'
  const step = claim === 'impact' ? 'evaluate' : (asked.step ?? at.step)
  return step && { claim, step, turn: asked.turn ?? at.turn }
}

/** What an asked claim says that doesn't go together; empty means nothing. */
export function claimFaults(asked: AskedClaim): { path: string; message: string }[] {
  return asked.claim === 'impact' && asked.step !== undefined && asked.step !== 'evaluate'
    ? [
        {
          path: 'step',
          message: 'The judgement of impact belongs to step 5: leave the step out',
        },
      ]
    : []
}

/**
 * Why evidence can't be linked to a claim now; empty means it can. A completed priority stays as it is, and what it hasn't
 * reached can't be evidenced yet; every step of an earlier turn was reached.
 */
export function claimBlockers(claim: Claim, at: Place): Blocker[] {
  if (claim.turn > at.turn)
    return [{ code: 'turn-not-reached', message: `The priority has not reached turn ${claim.turn} yet` }]
  return reachedBlockers(at.step, claim.turn < at.turn ? 'diagnose' : claim.step)
}

/** Whether a claim lacks evidence: nothing, nothing that counts, one kind only, or something that contradicts it. */
export function lacksEvidence(of: { strength: Strength; contested: boolean }): boolean {
  return of.contested || of.strength === 'none' || of.strength === 'stale' || of.strength === 'thin'
}
