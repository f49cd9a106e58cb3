import { comparePlans } from '@sixfold/shared/domain/plans/compare.ts'
import type { PlanContent, PlannedAction } from '@sixfold/shared/domain/plans/content.ts'
import { contentToSubmit, type SubmitFacts } from '@sixfold/shared/domain/plans/submit.ts'
import type { Ctx } from '../../db/tenant.ts'
import { findActions, heldActions } from './action-queries.ts'
import { currentPlan } from './current-plan.ts'
import { findVersion, listPlanPriorities } from './plan-queries.ts'
import { planPolicy } from './policy.ts'
import type { ActionRow, PlanPriorityRow, PlanRow } from './rows.ts'

/** A plan as the person asking may know it, with all that its page says. */
export type PlanFacts = {
  plan: PlanRow
  /** What the page shows: as it stands, or the version in force to those who only read the published record. */
  content: PlanContent
  inForce: PlanContent | null
  /** What goes to the trust; null to those who don't read drafts. */
  going: PlanContent | null
  changes: number | null
  priorities: PlanPriorityRow[]
  actions: ActionRow[]
  held: ReadonlyMap<string, PlannedAction>
}

/** Eight statements at most, whatever the plan's size. */
export async function planFacts(ctx: Ctx, plan: PlanRow): Promise<PlanFacts> {
  const inForce = (await findVersion(ctx, plan.id, null))?.content ?? null
  if (!planPolicy.readDraft(ctx.actor, plan)) return publishedFacts(ctx, plan, inForce)
  const now = await currentPlan(ctx, plan)
  const going = contentToSubmit(now.content, inForce)
  return {
    plan,
    ...now,
    inForce,
    going,
    changes: inForce && comparePlans(inForce, going).length,
    held: await heldActions(
      ctx,
      now.priorities.map(({ id }) => id),
    ),
  }
}

async function publishedFacts(ctx: Ctx, plan: PlanRow, inForce: PlanContent | null): Promise<PlanFacts> {
  const content = inForce ?? { academicYear: plan.academicYear, budgetPence: null, priorities: [] }
  const held = content.priorities.flatMap((priority) => priority.actions)
  return {
    plan,
    content,
    inForce,
    going: null,
    changes: null,
    priorities: await listPlanPriorities(ctx, plan.cycleId),
    actions: await findActions(
      ctx,
      held.map(({ id }) => id),
    ),
    held: new Map(held.map((action) => [action.id, action])),
  }
}

export const submitFacts = ({ plan, content, inForce, changes, priorities }: PlanFacts): SubmitFacts => ({
  status: plan.status,
  cycleOpen: plan.cycleStatus === 'open',
  now: content,
  inForce,
  standings: new Map(priorities.map(({ id, status, step }) => [id, { status, step }])),
  changed: changes !== 0,
})
