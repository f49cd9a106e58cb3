import type { Ctx } from '../../db/tenant.ts'
import { published, record, working } from '../../record.ts'
import type { PlanRow } from './rows.ts'

/**
 * What happens to a plan before it is approved is for school and trust; that the committee saw it, of a plan of which a
 * version is in force, for all who read that.
 */
export function recordPlan(
  ctx: Ctx,
  kind: 'plan-budget-changed' | 'plan-committee-noted' | 'plan-submitted' | 'plan-recalled' | 'plan-returned',
  plan: PlanRow,
): Promise<void> {
  return record(ctx, {
    kind,
    schoolId: plan.schoolId,
    recordKind: 'plan',
    recordId: plan.id,
    audiences: kind === 'plan-committee-noted' && plan.inForce ? published : working,
    data: { academicYear: plan.academicYear },
  })
}
