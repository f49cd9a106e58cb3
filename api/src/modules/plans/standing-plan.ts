import type { PlanContent } from '@sixfold/shared/domain/plans/content.ts'
import { contentAsItStands, type Standings } from '@sixfold/shared/domain/plans/standing.ts'
import { isSettled } from '@sixfold/shared/domain/plans/status.ts'
import { contentToSubmit } from '@sixfold/shared/domain/plans/submit.ts'
import type { Ctx } from '../../db/tenant.ts'
import { type CurrentPlan, currentPlan } from './current-plan.ts'
import { findVersion } from './plan-queries.ts'
import type { PlanPriorityRow, PlanRow } from './rows.ts'

/** A plan to those who read drafts. */
export type StandingPlan = CurrentPlan & {
  inForce: PlanContent | null
  /** What goes to the trust; of a settled plan what is in force. */
  going: PlanContent
  standings: Standings
}

/** Its content is as `contentAsItStands` says. Six statements, whatever the plan's size. */
export async function standingPlan(ctx: Ctx, plan: PlanRow): Promise<StandingPlan> {
  const inForce = (await findVersion(ctx, plan.id, null))?.content ?? null
  const { content: now, priorities, actions } = await currentPlan(ctx, plan)
  const standings = standingsOf(priorities)
  const settled = isSettled(plan)
  return {
    content: contentAsItStands(now, inForce, standings, settled),
    going: settled && inForce ? inForce : contentToSubmit(now, inForce, standings),
    inForce,
    standings,
    priorities,
    actions,
  }
}

const standingsOf = (rows: readonly PlanPriorityRow[]): Standings => new Map(rows.map((row) => [row.id, row]))
