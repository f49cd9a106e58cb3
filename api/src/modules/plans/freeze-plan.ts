import type { PlanContent } from '@sixfold/shared/domain/plans/content.ts'
import type { Ctx } from '../../db/tenant.ts'
import { published, record } from '../../record.ts'
import type { PlanRow } from './rows.ts'
import { insertPlanVersion, setPlanStatus } from './writes.ts'

/** Approves a plan with this content: its next version, in force and part of the published record from now on. The plan's row must be locked. */
export async function freezePlan(ctx: Ctx, plan: PlanRow, content: PlanContent): Promise<void> {
  const number = await insertPlanVersion(ctx, plan.id, content)
  await setPlanStatus(ctx, plan, 'approved')
  await record(ctx, {
    kind: 'plan-approved',
    schoolId: plan.schoolId,
    recordKind: 'plan',
    recordId: plan.id,
    audiences: published,
    data: { academicYear: plan.academicYear, number },
  })
}
