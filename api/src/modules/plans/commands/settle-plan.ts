import { isBackInForce } from '@sixfold/shared/domain/plans/standing.ts'
import type { Ctx } from '../../../db/tenant.ts'
import { findPlanOfCycle, findPlanOfPriority } from '../plan-queries.ts'
import type { PlanRow } from '../rows.ts'
import { standingPlan } from '../standing-plan.ts'
import { setPlanStatus } from '../writes.ts'

/**
 * Called by every command that can put a plan field of a priority back as it is in force, after it has written: a draft that
 * differs in nothing any more ends, and the plan is approved as it was. A priority that the version in force doesn't hold is
 * being written, which ends no draft. After `changePlanField`, which has locked the plan.
 */
export async function settlePlan(ctx: Ctx, priorityId: string): Promise<void> {
  await settle(ctx, await findPlanOfPriority(ctx, priorityId), priorityId)
}

/** As `settlePlan`, for what concerns the whole plan: the ranks of its priorities, its money. */
export async function settlePlanOfCycle(ctx: Ctx, cycleId: string): Promise<void> {
  await settle(ctx, await findPlanOfCycle(ctx, cycleId), null)
}

async function settle(ctx: Ctx, plan: PlanRow | null, priorityId: string | null): Promise<void> {
  if (!plan?.inForce || (plan.status !== 'draft' && plan.status !== 'returned')) return
  const { content, going, inForce } = await standingPlan(ctx, plan)
  const held = priorityId === null || inForce?.priorities.some(({ id }) => id === priorityId)
  if (inForce && held && isBackInForce(content, going, inForce)) await setPlanStatus(ctx, plan, 'approved')
}
