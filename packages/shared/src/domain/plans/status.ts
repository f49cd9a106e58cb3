import type { Blocker } from '../../contracts/common.ts'
import { editBlockers } from '../cycle/edit.ts'
import type { StepKey } from '../cycle/steps.ts'

/** Of the version in the making; what is in force is the newest approved version. domain.md §3. */
export const planStatuses = ['draft', 'submitted', 'returned', 'approved'] as const
export type PlanStatus = (typeof planStatuses)[number]

/**
 * What changing a plan field does to the plan: `begins-draft` on an approved one, whose version stays in force; nothing
 * on one that is being written. While the trust has it, plan fields stay as they are. domain.md §3.
 */
export function onPlanField(status: PlanStatus): { effect: 'none' | 'begins-draft'; blockers: Blocker[] } {
  if (status === 'submitted')
    return {
      effect: 'none',
      blockers: [
        {
          code: 'plan-submitted',
          message:
            'The plan is with the trust. It can change again once it is answered, or taken back by the school',
        },
      ],
    }
  return { effect: status === 'approved' ? 'begins-draft' : 'none', blockers: [] }
}

/**
 * Why what is planned of a priority can't be changed now, whether or not it goes with the plan: what was complete once the
 * trust reads it would be approved unread. Empty means it can. `now`: the priority's step; `status`: of its newest cycle's plan.
 */
export function planFieldBlockers(now: StepKey | null, status: PlanStatus): Blocker[] {
  const completed = editBlockers(now)
  return completed.length > 0 ? completed : onPlanField(status).blockers
}

/**
 * Whether the plan says what is in force: no next version is in the making, or none that can go to the trust any more, its
 * year being closed. `status` null: to those who only read the published record.
 */
export const isSettled = (plan: {
  status: PlanStatus | null
  cycleStatus: 'open' | 'closed'
  inForce: object | null
}): boolean =>
  plan.inForce !== null &&
  (plan.status === null || plan.status === 'approved' || plan.cycleStatus === 'closed')
