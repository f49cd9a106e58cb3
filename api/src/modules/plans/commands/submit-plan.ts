import { submitBlockers } from '@sixfold/shared/domain/plans/submit.ts'
import type { ActCtx } from '../../../http/handle.ts'
import { assertUnblocked, notFound } from '../../../http/problem.ts'
import { planFacts, submitFacts } from '../plan-facts.ts'
import { lockPlan } from '../plan-queries.ts'
import { authorizePlan } from '../policy.ts'
import { recordPlan } from '../record-plan.ts'
import { setPlanStatus } from '../writes.ts'

/** Hands a plan to the trust: from now on its plan fields stay as they are. @throws 404 · 403 · 409 with every reason · 412 */
export async function submitPlan(ctx: ActCtx, planId: string): Promise<void> {
  const plan = await lockPlan(ctx, planId)
  if (!plan) throw notFound('This plan')
  authorizePlan('submit', ctx.actor, plan)
  assertUnblocked(submitBlockers(submitFacts(await planFacts(ctx, plan))))
  ctx.expect?.(plan.version)
  await setPlanStatus(ctx, plan, 'submitted')
  await recordPlan(ctx, 'plan-submitted', plan)
}
