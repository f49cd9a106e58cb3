import type { PlanContent } from '@sixfold/shared/domain/plans/content.ts'
import type { Ctx } from '../../db/tenant.ts'
import { listPresentActions } from './action-queries.ts'
import {
  listChosenOptions,
  listPlanMeasures,
  listPlanMilestones,
  listPlanPriorities,
} from './plan-queries.ts'
import type { ActionRow, PlanPriorityRow, PlanRow } from './rows.ts'

/** A cycle's plan as it stands: its plan fields as a version would hold them, and beside them what runs. */
export type CurrentPlan = { content: PlanContent; priorities: PlanPriorityRow[]; actions: ActionRow[] }

/** Five statements, whatever the plan's size. */
export async function currentPlan(ctx: Ctx, plan: PlanRow): Promise<CurrentPlan> {
  const priorities = await listPlanPriorities(ctx, plan.cycleId)
  const ids = priorities.map((priority) => priority.id)
  const options = await listChosenOptions(ctx, ids)
  const measures = await listPlanMeasures(ctx, ids)
  const milestones = await listPlanMilestones(ctx, ids)
  const actions = await listPresentActions(ctx, ids)
  return {
    priorities,
    actions,
    content: {
      academicYear: plan.academicYear,
      budgetPence: plan.budgetPence,
      priorities: priorities.map(({ status: _, step: _s, outcome: _o, ...priority }) => ({
        ...priority,
        option: of(options, priority.id).map(({ priorityId: _p, ...option }) => option)[0] ?? null,
        measures: of(measures, priority.id).map(({ priorityId: _p, ...measure }) => ({
          ...measure,
          milestones: milestones
            .filter((milestone) => milestone.measureId === measure.id)
            .map(({ measureId: _m, ...milestone }) => milestone),
        })),
        actions: of(actions, priority.id).map(({ id, title, owner, dueOn, plannedPence }) => ({
          id,
          title,
          owner,
          dueOn,
          plannedPence,
        })),
      })),
    },
  }
}

const of = <Row extends { priorityId: string }>(rows: readonly Row[], priorityId: string): Row[] =>
  rows.filter((row) => row.priorityId === priorityId)
