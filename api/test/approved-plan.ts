import { currentPlan } from '../src/modules/plans/current-plan.ts'
import { freezePlan } from '../src/modules/plans/freeze-plan.ts'
import { findPlanOfCycle, lockPlan } from '../src/modules/plans/plan-queries.ts'
import { setPlanStatus } from '../src/modules/plans/writes.ts'
import type { TestPerson, World } from './factories.ts'

/**
 * Approves a cycle's plan as it stands, with all of its priorities, whatever they lack: from then on they are part of the
 * published record. `by` is whoever the record names, a leader as a rule. @returns the plan's id
 */
export function approvePlanAsItStands(world: World, by: TestPerson, cycleId: string): Promise<string> {
  return world.as(by, async (ctx) => {
    const found = await findPlanOfCycle(ctx, cycleId)
    const plan = found && (await lockPlan(ctx, found.id))
    if (!plan) throw new Error('this cycle has no plan')
    await setPlanStatus(ctx, plan, 'submitted')
    await freezePlan(ctx, { ...plan, status: 'submitted' }, (await currentPlan(ctx, plan)).content)
    return plan.id
  })
}
