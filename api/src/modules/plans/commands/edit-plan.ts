import { editPlanBlockers } from '@sixfold/shared/domain/plans/submit.ts'
import type { ActCtx } from '../../../http/handle.ts'
import { assertUnblocked, invalid, notFound } from '../../../http/problem.ts'
import { lockPlan } from '../plan-queries.ts'
import { authorizePlan } from '../policy.ts'
import { recordPlan } from '../record-plan.ts'
import type { PlanRow } from '../rows.ts'
import { updatePlan } from '../writes.ts'
import { changePlanOfCycle } from './change-plan-field.ts'
import { settlePlanOfCycle } from './settle-plan.ts'

type PlanFields = Pick<PlanRow, 'budgetPence' | 'committeeSeenOn' | 'committeeMinute'>

/** Absent (or undefined) leaves a field, null clears it. */
export type PlanChange = { [Field in keyof PlanFields]?: PlanFields[Field] | undefined }

/** Changes a plan's budget, or when the local committee saw it. @throws 404 · 403 · 412 · 409 · 400 */
export async function editPlan(ctx: ActCtx, planId: string, change: PlanChange): Promise<void> {
  const plan = await lockPlan(ctx, planId)
  if (!plan) throw notFound('This plan')
  authorizePlan('edit', ctx.actor, plan)
  ctx.expect?.(plan.version)
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
  const after: PlanRow = { ...plan, ...given }
  const faults = committeeFaults(after, ctx.today)
  if (faults.length > 0) throw invalid(faults)
  const money = after.budgetPence !== plan.budgetPence
  const committee =
    after.committeeSeenOn !== plan.committeeSeenOn || after.committeeMinute !== plan.committeeMinute
  if (money) {
    assertUnblocked(editPlanBlockers(plan.status, plan.cycleStatus === 'open'))
    await changePlanOfCycle(ctx, plan.cycleId)
  }
  if (money || committee) await updatePlan(ctx, after)
  if (money) await settlePlanOfCycle(ctx, plan.cycleId)
  if (money) await recordPlan(ctx, 'plan-budget-changed', plan)
  if (committee) await recordPlan(ctx, 'plan-committee-noted', plan)
}

function committeeFaults({ committeeSeenOn, committeeMinute }: PlanFields, today: string) {
  if (committeeSeenOn !== null && committeeSeenOn > today)
    return [
      { path: 'committeeSeenOn', message: 'Give the day on which it was seen: today or an earlier one' },
    ]
  return committeeMinute !== null && committeeSeenOn === null
    ? [{ path: 'committeeSeenOn', message: 'Give the day of this minute' }]
    : []
}
