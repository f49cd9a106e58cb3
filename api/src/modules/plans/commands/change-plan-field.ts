import { onPlanField, type PlanStatus } from '@sixfold/shared/domain/plans/status.ts'
import type { Ctx } from '../../../db/tenant.ts'
import { assertUnblocked } from '../../../http/problem.ts'
import { setPlanStatus } from '../writes.ts'

/**
 * Called by every command that changes a plan field (domain.md §3) of a priority, before it writes: begins the draft of the
 * next version where one is approved. The priority's row must be locked. The plan is that of its newest cycle.
 * @throws 409 while the trust has the plan
 */
export async function changePlanField(ctx: Ctx, priorityId: string): Promise<void> {
  const [plan] = await ctx.rows<{ id: string; status: PlanStatus }>(
    `select p.id, p.status
       from plans p
       join cycles c on c.trust_id = p.trust_id and c.id = p.cycle_id
       join cycle_priorities cp on cp.trust_id = p.trust_id and cp.cycle_id = c.id
      where p.trust_id = $1 and cp.priority_id = $2
      order by c.academic_year desc limit 1 for no key update of p`,
    [ctx.actor.trustId, priorityId],
  )
  await applyTo(ctx, plan)
}

/** As `changePlanField`, for what concerns the whole plan: its priorities, their ranks, its money. */
export async function changePlanOfCycle(ctx: Ctx, cycleId: string): Promise<void> {
  const [plan] = await ctx.rows<{ id: string; status: PlanStatus }>(
    'select id, status from plans where trust_id = $1 and cycle_id = $2 for no key update',
    [ctx.actor.trustId, cycleId],
  )
  await applyTo(ctx, plan)
}

async function applyTo(ctx: Ctx, plan: { id: string; status: PlanStatus } | undefined) {
  if (!plan) throw new Error('a cycle without a plan')
  const { effect, blockers } = onPlanField(plan.status)
  assertUnblocked(blockers)
  if (effect === 'begins-draft') await setPlanStatus(ctx, plan, 'draft')
}
