import { isSettled } from '@sixfold/shared/domain/plans/status.ts'
import type { Ctx } from '../../db/tenant.ts'
import { notFound } from '../../http/problem.ts'
import { authorizeCycle, cyclePolicy } from '../cycles/policy.ts'
import { currentScheme } from '../schemes/queries.ts'
import { stepWords, trustName } from '../trusts/queries.ts'
import type { PrintedPlan } from './plan-document.ts'
import { findPlan, findVersion } from './plan-queries.ts'
import type { PlanRow } from './rows.ts'
import { shownTo } from './shown-content.ts'
import { standingPlan } from './standing-plan.ts'

/**
 * A plan as the person asking may have it on paper: a version by its number, else the plan as they know it.
 * @throws 404, also where no version is approved yet for those who read approved ones only
 */
export async function printedPlan(ctx: Ctx, planId: string, number: number | null): Promise<PrintedPlan> {
  const plan = await findPlan(ctx, planId)
  if (!plan) throw notFound('This plan')
  authorizeCycle('read', ctx.actor, plan)
  const { content, version, dropped } = await contentOf(ctx, plan, number)
  const shown = await shownTo(ctx, plan, content)
  return {
    schoolName: plan.schoolName,
    trustName: await trustName(ctx),
    content: shown.content,
    version,
    dropped,
    committee: committeeOf(plan, version),
    leftOut: [...shown.hidden.values()].reduce((sum, hidden) => sum + hidden, 0),
    scheme: await currentScheme(ctx),
    stepWords: await stepWords(ctx),
    today: ctx.today,
    madeAt: ctx.now,
  }
}

/** It goes with the version that the committee saw: drafts and other versions are printed without. */
function committeeOf(
  { committeeSeenOn, committeeVersion, committeeMinute }: PlanRow,
  version: PrintedPlan['version'],
): PrintedPlan['committee'] {
  const seen = version !== null && version.number === committeeVersion
  return seen && committeeSeenOn !== null ? { seenOn: committeeSeenOn, minute: committeeMinute } : null
}

async function contentOf(
  ctx: Ctx,
  plan: PlanRow,
  number: number | null,
): Promise<Pick<PrintedPlan, 'content' | 'version' | 'dropped'>> {
  const isDraft = !isSettled(plan) && cyclePolicy.readDrafts(ctx.actor, plan)
  if (number === null && isDraft) {
    const { content, actions } = await standingPlan(ctx, plan)
    const dropped = actions.filter(({ status }) => status === 'dropped').map(({ id }) => id)
    return { content, version: null, dropped: new Set(dropped) }
  }
  const version = await findVersion(ctx, plan.id, number)
  if (!version) throw notFound('An approved version of this plan')
  const { content, by, ...frozen } = version
  return { content, version: { ...frozen, byName: by.name }, dropped: new Set() }
}
