import { answerBlockers } from '@sixfold/shared/domain/plans/submit.ts'
import type { ActCtx } from '../../../http/handle.ts'
import { assertUnblocked, notFound } from '../../../http/problem.ts'
import { freezePlan } from '../freeze-plan.ts'
import { lockPlan } from '../plan-queries.ts'
import { authorizePlan } from '../policy.ts'
import { recordPlan } from '../record-plan.ts'
import { standingPlan } from '../standing-plan.ts'
import { setPlanStatus } from '../writes.ts'

/** The school takes a plan back that the trust hasn't answered. @throws 404 · 403 · 409 · 412 */
export async function recallPlan(ctx: ActCtx, planId: string): Promise<void> {
  const plan = await lockSubmitted(ctx, 'recall', planId)
  await setPlanStatus(ctx, plan, 'draft')
  await recordPlan(ctx, 'plan-recalled', plan)
}

/** The trust returns a plan to the school, and says why. @throws 404 · 403 · 409 · 412 */
export async function returnPlan(ctx: ActCtx, planId: string, reason: string): Promise<void> {
  const plan = await lockSubmitted(ctx, 'return', planId)
  await setPlanStatus(ctx, plan, 'returned', reason)
  await recordPlan(ctx, 'plan-returned', plan)
}

/** The trust approves a plan: exactly what was submitted, since nothing of it could change meanwhile. @throws 404 · 403 · 409 · 412 */
export async function approvePlan(ctx: ActCtx, planId: string): Promise<void> {
  const plan = await lockSubmitted(ctx, 'approve', planId)
  const { going } = await standingPlan(ctx, plan)
  await freezePlan(ctx, plan, going)
}

/** What became of a plan says more than that it was changed meanwhile, so the rule is asked before If-Match. */
async function lockSubmitted(ctx: ActCtx, act: 'recall' | 'return' | 'approve', planId: string) {
  const plan = await lockPlan(ctx, planId)
  if (!plan) throw notFound('This plan')
  authorizePlan(act, ctx.actor, plan)
  assertUnblocked(answerBlockers(plan.status, act === 'recall' || plan.cycleStatus === 'open'))
  ctx.expect?.(plan.version)
  return plan
}
