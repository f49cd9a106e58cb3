import { inForceOn, sightFault } from '@sixfold/shared/domain/plans/committee.ts'
import { editPlanBlockers } from '@sixfold/shared/domain/plans/submit.ts'
import type { ActCtx } from '../../../http/handle.ts'
import { assertUnblocked, invalid, notFound } from '../../../http/problem.ts'
import { listVersions, lockPlan } from '../plan-queries.ts'
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
  let after: PlanRow = { ...plan, ...given }
  const money = after.budgetPence !== plan.budgetPence
  const committee =
    after.committeeSeenOn !== plan.committeeSeenOn || after.committeeMinute !== plan.committeeMinute
  if (committee) after = { ...after, committeeVersion: await versionSeen(ctx, plan, after) }
  if (money) {
    assertUnblocked(editPlanBlockers(plan.status, plan.cycleStatus === 'open'))
    await changePlanOfCycle(ctx, plan.cycleId)
  }
  if (money || committee) await updatePlan(ctx, after)
  if (money) await settlePlanOfCycle(ctx, plan.cycleId)
  if (money) await recordPlan(ctx, 'plan-budget-changed', plan)
  if (committee) await recordPlan(ctx, 'plan-committee-noted', plan)
}

/** The number of the version that the committee saw: the one in force on the day, kept while the day stays. @throws 400 */
async function versionSeen(ctx: ActCtx, plan: PlanRow, after: PlanRow): Promise<number | null> {
  const { committeeSeenOn: seenOn, committeeMinute: minute } = after
  const versions = await listVersions(ctx, plan.id)
  const fault = sightFault({ seenOn, minute }, versions, ctx.today)
  if (fault !== null) throw invalid([{ path: 'committeeSeenOn', message: fault }])
  if (seenOn === null) return null
  const kept = seenOn === plan.committeeSeenOn ? plan.committeeVersion : null
  return kept ?? inForceOn(versions, seenOn)?.number ?? null
}
