import type { Ctx } from '../../api/src/db/tenant.ts'
import { editPriority } from '../../api/src/modules/cycles/commands/edit-priority.ts'
import { returnPlan } from '../../api/src/modules/plans/commands/answer-plan.ts'
import { editPlan } from '../../api/src/modules/plans/commands/edit-plan.ts'
import { submitPlan } from '../../api/src/modules/plans/commands/submit-plan.ts'
import { listPlanPriorities, listPlans } from '../../api/src/modules/plans/plan-queries.ts'
import type { PlanRow } from '../../api/src/modules/plans/rows.ts'
import { addDays } from '../../packages/shared/src/domain/calendar/days.ts'
import type { Act } from './acts.ts'
import { at } from './calendar.ts'
import { byMailbox, headIn, schoolOf, type World } from './world.ts'

/**
 * Two schools share out their money and hand the plan in, once everything else is told, since nothing that is planned changes
 * while the trust has it: one waits for an answer, and one came back with a reason.
 */
export function planStory(world: World): Act[] {
  const day = addDays(world.calendar.today, -1)
  const onThePlan = (key: string, minute: number, run: (ctx: Ctx, plan: PlanRow) => Promise<void>): Act => {
    const school = schoolOf(world, key)
    return {
      at: at(day, minute),
      by: headIn(world, school, world.calendar.year).actor,
      run: async (ctx) => run(ctx, await newestPlan(ctx, school.id)),
    }
  }
  return [
    onThePlan('brackenhurst', 420, async (ctx, { id }) =>
      editPlan(ctx, id, { committeeSeenOn: day, committeeMinute: 'item 4' }),
    ),
    onThePlan('brackenhurst', 425, (ctx, plan) => shareOut(ctx, plan, [450_000, 280_000, 160_000])),
    onThePlan('brackenhurst', 430, (ctx, { id }) => submitPlan(ctx, id)),
    onThePlan('thornmere', 440, (ctx, plan) => shareOut(ctx, plan, [400_000, 1_150_000, 200_000])),
    onThePlan('thornmere', 445, (ctx, { id }) => submitPlan(ctx, id)),
    {
      ...onThePlan('thornmere', 470, (ctx, { id }) => returnPlan(ctx, id, reason)),
      by: byMailbox(world, 'leader').actor,
    },
  ]
}

const reason =
  'A clear plan, and attendance shows it. Before we approve it: writing has far more money than its actions cost. Please say what the rest is for, or lower it.'

/** Of this year: the newest. @throws Error when the school has none */
async function newestPlan(ctx: Ctx, schoolId: string): Promise<PlanRow> {
  const [plan] = await listPlans(ctx, { all: true }, schoolId, null, 1)
  if (!plan) throw new Error('a school without a plan')
  return plan
}

/** A budget for the plan, somewhat more than its priorities get by rank. */
async function shareOut(ctx: Ctx, plan: PlanRow, shares: readonly number[]): Promise<void> {
  const budgetPence = shares.reduce((sum, share) => sum + share, 100_000)
  await editPlan(ctx, plan.id, { budgetPence })
  const priorities = await listPlanPriorities(ctx, plan.cycleId)
  for (const { id, rank } of priorities)
    await editPriority(ctx, id, { budgetPence: shares[rank - 1] ?? 100_000 })
}
