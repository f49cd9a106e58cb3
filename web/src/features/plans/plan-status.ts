import type { Plan, PlanShort } from '@sixfold/shared/contracts/plans.ts'
import { isSettled, type PlanStatus } from '@sixfold/shared/domain/plans/status.ts'
import type { Tone } from '../../theme/palette.ts'
import type { ShapeName } from '../../ui/Shape.tsx'

type Look = { tone: Tone; shape: ShapeName; word: string }

const looks: Record<PlanStatus, Look> = {
  draft: { tone: 'neutral', shape: 'ring', word: 'Draft' },
  submitted: { tone: 'blue', shape: 'half', word: 'With the trust' },
  returned: { tone: 'amber', shape: 'triangle', word: 'Returned' },
  approved: { tone: 'teal', shape: 'circle', word: 'Approved' },
}

/** The sign of where a plan stands. Who only reads the published record knows of the version in force alone. */
export function planLook({ status, inForce }: Pick<PlanShort, 'status' | 'inForce'>): Look {
  if (status !== null) return looks[status]
  return inForce ? looks.approved : { tone: 'neutral', shape: 'ring', word: 'Not approved yet' }
}

/** What the status bar says first. */
export function planHeadline({ status, inForce }: Pick<PlanShort, 'status' | 'inForce'>): string {
  switch (status) {
    case 'draft':
      return inForce ? `Version ${inForce.number + 1} is being written` : 'This plan is a draft'
    case 'submitted':
      return inForce ? `Version ${inForce.number + 1} is with the trust` : 'This plan is with the trust'
    case 'returned':
      return inForce
        ? `The trust returned what was to be version ${inForce.number + 1}`
        : 'The trust returned this plan'
    default:
      return inForce ? `Version ${inForce.number} is in force` : 'Nothing is approved yet'
  }
}

/** The status that its page tells of: a settled plan is read as the version in force, whatever became of a draft. */
export const statusToTell = (plan: Plan): Plan['status'] =>
  plan.status !== null && isSettled(plan) ? 'approved' : plan.status
