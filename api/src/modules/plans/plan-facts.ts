import { comparePlans } from '@sixfold/shared/domain/plans/compare.ts'
import type { PlanContent } from '@sixfold/shared/domain/plans/content.ts'
import type { Standings } from '@sixfold/shared/domain/plans/standing.ts'
import type { SubmitFacts } from '@sixfold/shared/domain/plans/submit.ts'
import type { Ctx } from '../../db/tenant.ts'
import { trustSettings } from '../trusts/queries.ts'
import { findActions, type HeldAction, heldActions } from './action-queries.ts'
import { findVersion, listPlanPriorities } from './plan-queries.ts'
import { planPolicy } from './policy.ts'
import type { ActionRow, PlanPriorityRow, PlanRow } from './rows.ts'
import { standingPlan } from './standing-plan.ts'

/** A plan as the person asking may know it, with all that its page says. */
export type PlanFacts = {
  plan: PlanRow
  /** What the page shows: as it stands, or what is in force, also of a draft to those who only read the published record. */
  content: PlanContent
  inForce: PlanContent | null
  /** What goes to the trust; null to those who don't read drafts. */
  going: PlanContent | null
  changes: number | null
  /** The day of each academic year by which plans are to be approved; null to those who don't read drafts. */
  planBy: string | null
  priorities: PlanPriorityRow[]
  standings: Standings
  actions: ActionRow[]
  held: ReadonlyMap<string, HeldAction>
}

/** Nine statements at most, whatever the plan's size. */
export async function planFacts(ctx: Ctx, plan: PlanRow): Promise<PlanFacts> {
  if (!planPolicy.readDraft(ctx.actor, plan)) return publishedFacts(ctx, plan)
  const standing = await standingPlan(ctx, plan)
  const { inForce, going, content, priorities, actions } = standing
  return {
    plan,
    ...standing,
    actions: [...actions, ...(await earlierActions(ctx, content, actions))],
    changes: inForce && comparePlans(inForce, going).length,
    planBy: (await trustSettings(ctx)).planBy,
    held: await heldActions(
      ctx,
      priorities.map(({ id }) => id),
    ),
  }
}

/** What is in force may be of an earlier turn than the present one. */
async function earlierActions(
  ctx: Ctx,
  { priorities }: PlanContent,
  present: readonly ActionRow[],
): Promise<ActionRow[]> {
  const known = new Set(present.map(({ id }) => id))
  const others = priorities
    .flatMap((priority) => priority.actions.map(({ id }) => id))
    .filter((id) => !known.has(id))
  return others.length > 0 ? findActions(ctx, others) : []
}

async function publishedFacts(ctx: Ctx, plan: PlanRow): Promise<PlanFacts> {
  const inForce = (await findVersion(ctx, plan.id, null))?.content ?? null
  const content = inForce ?? { academicYear: plan.academicYear, budgetPence: null, priorities: [] }
  const held = content.priorities.flatMap((priority) =>
    priority.actions.map((action, index) => ({ ...action, place: index + 1 })),
  )
  return {
    plan,
    content,
    inForce,
    going: null,
    changes: null,
    planBy: null,
    priorities: await listPlanPriorities(ctx, plan.cycleId),
    standings: new Map(),
    actions: await findActions(
      ctx,
      held.map(({ id }) => id),
    ),
    held: new Map(held.map((action) => [action.id, action])),
  }
}

export const submitFacts = ({ plan, content, inForce, changes, standings }: PlanFacts): SubmitFacts => ({
  status: plan.status,
  cycleOpen: plan.cycleStatus === 'open',
  now: content,
  inForce,
  standings,
  changed: changes !== 0,
})
