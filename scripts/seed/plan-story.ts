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
 * Two schools share out their money, and hand the plan in once everything else is told, since nothing that is planned changes
 * while the trust has it: one waits for an answer, and one came back with a reason.
 */
export function planStory(world: World): Act[] {
  const { today } = world.calendar
  const [before, day] = [addDays(today, -8), addDays(today, -1)]
  const onThePlan = (key: string, when: Date, run: (ctx: Ctx, plan: PlanRow) => Promise<void>): Act => {
    const school = schoolOf(world, key)
    return {
      at: when,
      by: headIn(world, school, world.calendar.year).actor,
      run: async (ctx) => run(ctx, await newestPlan(ctx, school.id)),
    }
  }
  // With a budget there is always something that differs from the version in force.
  const handIn = (key: string, pounds: number, minute: number): Act[] => [
    onThePlan(key, at(day, minute), (ctx, { id }) => editPlan(ctx, id, { budgetPence: pounds * 100 })),
    onThePlan(key, at(day, minute + 5), (ctx, { id }) => submitPlan(ctx, id)),
  ]
  return [
    onThePlan('brackenhurst', at(before, 420), (ctx, plan) => shareOut(ctx, plan, [4500, 2800, 1600])),
    onThePlan('brackenhurst', at(before, 430), (ctx, { id }) =>
      editPlan(ctx, id, { committeeSeenOn: before, committeeMinute: 'item 4' }),
    ),
    ...handIn('brackenhurst', 9900, 420),
    onThePlan('thornmere', at(before, 440), (ctx, plan) => shareOut(ctx, plan, [4000, 11_500, 2000])),
    ...handIn('thornmere', 18_500, 440),
    {
      ...onThePlan('thornmere', at(day, 470), (ctx, { id }) => returnPlan(ctx, id, reason)),
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

/** A budget in pounds for each priority, by rank. */
async function shareOut(ctx: Ctx, plan: PlanRow, shares: readonly number[]): Promise<void> {
  const priorities = await listPlanPriorities(ctx, plan.cycleId)
  for (const { id, rank } of priorities)
    await editPriority(ctx, id, { budgetPence: (shares[rank - 1] ?? 1000) * 100 })
}
