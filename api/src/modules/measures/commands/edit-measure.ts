import { baselineBlockers, editBlockers } from '@sixfold/shared/domain/cycle/edit.ts'
import { measureFaults, standingFaults } from '@sixfold/shared/domain/cycle/measure.ts'
import { liveObservations } from '@sixfold/shared/domain/cycle/observation.ts'
import type { ActCtx } from '../../../http/handle.ts'
import { assertUnblocked, invalid } from '../../../http/problem.ts'
import { changePlanField } from '../../plans/commands/change-plan-field.ts'
import { settlePlan } from '../../plans/commands/settle-plan.ts'
import { currentScheme } from '../../schemes/queries.ts'
import { listMeasures, listMilestones, listObservations } from '../queries.ts'
import { type MeasureFields, updateMeasure } from '../writes.ts'
import { normal } from './add-measure.ts'
import { lockMeasure } from './lock-measure.ts'
import { recordPlanned } from './record-measure.ts'

/** Absent (or undefined) leaves a field, null clears it. */
export type MeasureChange = { [Field in keyof MeasureFields]?: MeasureFields[Field] | undefined }

/** Changes a measure. @throws 404 · 403 · 412 · 409 · 400 */
export async function editMeasure(ctx: ActCtx, measureId: string, change: MeasureChange): Promise<void> {
  const { measure: before, priority } = await lockMeasure(ctx, measureId)
  ctx.expect?.(before.version)
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
  const after = normal({ ...before, ...given }, ctx.today)
  assertUnblocked([
    ...editBlockers(priority.step),
    ...(before.baseline !== null && after.baseline === null
      ? baselineBlockers(priority.step, await othersWithBaseline(ctx, before))
      : []),
  ])
  const faults = [
    ...measureFaults(await currentScheme(ctx), after, ctx.today),
    ...standingFaults(
      after,
      await listMilestones(ctx, [measureId]),
      liveObservations(await listObservations(ctx, [measureId])),
    ),
  ]
  if (faults.length > 0) throw invalid(faults)
  await changePlanField(ctx, before.priorityId)
  await updateMeasure(ctx, measureId, after)
  await settlePlan(ctx, before.priorityId)
  await recordPlanned(ctx, 'measure-changed', priority, [before, after])
}

/** How many other measures of its priority have a baseline. */
export async function othersWithBaseline(ctx: ActCtx, measure: { id: string; priorityId: string }) {
  const all = await listMeasures(ctx, [measure.priorityId])
  return all.filter((one) => one.id !== measure.id && one.baseline !== null).length
}
