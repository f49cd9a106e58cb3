import { listGateRows } from '../../api/src/modules/cycles/gate-rows.ts'
import { addMilestone } from '../../api/src/modules/measures/commands/set-milestone.ts'
import { addOption } from '../../api/src/modules/options/commands/add-option.ts'
import { chooseOption, setAsideOption } from '../../api/src/modules/options/commands/judge-option.ts'
import { addAction } from '../../api/src/modules/plans/commands/add-action.ts'
import { answerSupport } from '../../api/src/modules/plans/commands/answer-support.ts'
import { approvePlan } from '../../api/src/modules/plans/commands/answer-plan.ts'
import { setActionStatus } from '../../api/src/modules/plans/commands/set-action-status.ts'
import { submitPlan } from '../../api/src/modules/plans/commands/submit-plan.ts'
import { findPlanOfCycle } from '../../api/src/modules/plans/plan-queries.ts'
import type { Ctx } from '../../api/src/db/tenant.ts'
import { byMailbox } from './world.ts'
import { addDays } from '../../packages/shared/src/domain/calendar/days.ts'
import type { PlanStatus } from '../../packages/shared/src/domain/plans/status.ts'
import { whyNoSupport } from './bank/updates.ts'
import { at } from './calendar.ts'
import type { Moment, Telling } from './moments.ts'

/** Step 2: each option weighed, and at the last share the first of them chosen. */
export function weigh(t: Telling, from: number, to: number, turn = 1): Moment[] {
  const { options, why } = t.choice
  const ids = options.map(() => t.world.random.id(at(t.from, 0)))
  const weighed = options.map(({ title, fit, pounds, staffTime, wouldStop }, index): Moment => ({
    share: from + ((to - from) * index) / (options.length + 1),
    by: t.writer,
    act: (ctx) =>
      addOption(ctx, {
        id: ids[index] ?? '',
        priorityId: t.id,
        title: turn > 1 && index === 0 ? `${title}, for a smaller group` : title,
        fit,
        costPence: pounds * 100,
        staffTime,
        wouldStop,
      }),
  }))
  const [first = '', second = ''] = ids
  return [
    ...weighed,
    {
      share: to - 0.005,
      by: t.writer,
      act: (ctx) => setAsideOption(ctx, second, 'It answers less of the need.'),
    },
    { share: to, by: t.writer, act: (ctx) => chooseOption(ctx, first, why) },
  ]
}

/** Ids for a turn's actions. */
export const newActions = (t: Telling): string[] =>
  t.choice.actions.map(() => t.world.random.id(at(t.from, 0)))

/** Step 3: who does what by when. */
export function planIt(t: Telling, from: number, to: number, ids: readonly string[]): Moment[] {
  const { actions } = t.choice
  const step = (to - from) / (actions.length + 1)
  const planned = actions.map(({ title, owner, pounds }, index): Moment => ({
    share: from + step * index,
    by: t.writer,
    act: (ctx, day) =>
      addAction(ctx, {
        id: ids[index] ?? '',
        priorityId: t.id,
        title,
        owner,
        dueOn: addDays(day, 21 + 14 * index),
        plannedPence: pounds === null ? null : pounds * 100,
      }),
  }))
  return [...planned]
}

/** Step 3: that no support is needed, and why; unless it is agreed already. */
export const needNone = (t: Telling, share: number): Moment => ({
  share,
  by: t.writer,
  act: async (ctx) => {
    const why = t.world.random.pick(whyNoSupport)
    const [gate] = await listGateRows(ctx, [t.id])
    if (!gate?.paired) await answerSupport(ctx, t.id, { needed: 'not-needed', why })
  },
})

/** Where the measure should stand by the end of each term that is left of the year. */
export function milestones(t: Telling, share: number): Moment[] {
  const { baseline, target } = t.measure
  const towards = (part: number) => Math.round((baseline + (target - baseline) * part) * 10) / 10
  const terms = [
    { term: 'spring', value: towards(0.5) },
    { term: 'summer', value: towards(1) },
  ] as const
  return terms.map(({ term, value }, index) => ({
    share: share + 0.001 * index,
    by: t.writer,
    act: (ctx) =>
      addMilestone(ctx, {
        id: t.world.random.id(at(t.from, 0)),
        measureId: t.measureId,
        academicYear: t.year,
        term,
        value,
      }),
  }))
}

/** Step 4: the actions done one after the other; the last at the last share. */
export function doThem(t: Telling, from: number, to: number): Moment[] {
  const { actionIds } = t
  return actionIds.map((id, index) => ({
    share: from + ((to - from) * (index + 1)) / actionIds.length,
    by: t.writer,
    act: (ctx) => setActionStatus(ctx, id, { status: 'done' }),
  }))
}

/** The head hands the plan to the trust, which approves it; unless it is approved with all of this already. */
export function agreePlan(t: Telling, share: number): Moment[] {
  const once = async (ctx: Ctx, from: PlanStatus[], act: (ctx: Ctx, planId: string) => Promise<void>) => {
    const plan = await findPlanOfCycle(ctx, t.cycleId)
    if (plan && from.includes(plan.status)) await act(ctx, plan.id)
  }
  return [
    { share, by: t.head, act: (ctx) => once(ctx, ['draft', 'returned'], submitPlan) },
    { share, by: byMailbox(t.world, 'leader'), act: (ctx) => once(ctx, ['submitted'], approvePlan) },
  ]
}
