import type { Blocker } from '../../contracts/common.ts'
import type { Decision } from './steps.ts'

/** Why a priority can't end with this decision for want of a practice; empty means it can. domain.md §3, step 6. */
export function spreadBlockers(decision: Decision | undefined, hasPractice: boolean): Blocker[] {
  return decision === 'spread' && !hasPractice
    ? [{ code: 'practice-missing', message: 'Write up the practice that is to spread' }]
    : []
}
