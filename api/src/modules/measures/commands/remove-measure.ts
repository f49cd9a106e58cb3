import { baselineBlockers, editBlockers } from '@sixfold/shared/domain/cycle/edit.ts'
import type { ActCtx } from '../../../http/handle.ts'
import { assertUnblocked } from '../../../http/problem.ts'
import { changePlanField } from '../../plans/commands/change-plan-field.ts'
import { settlePlan } from '../../plans/commands/settle-plan.ts'
import { hideMeasure } from '../writes.ts'
import { othersWithBaseline } from './edit-measure.ts'
import { lockMeasure } from './lock-measure.ts'
import { recordPlanned } from './record-measure.ts'

/** Takes a measure out of its priority; what was observed of it is kept. @throws 404 · 403 · 412 · 409 */
export async function removeMeasure(ctx: ActCtx, measureId: string): Promise<void> {
  const { measure, priority } = await lockMeasure(ctx, measureId)
  ctx.expect?.(measure.version)
  assertUnblocked([
    ...editBlockers(priority.step),
    ...(measure.baseline === null
      ? []
      : baselineBlockers(priority.step, await othersWithBaseline(ctx, measure))),
  ])
  await changePlanField(ctx, priority.id)
  await hideMeasure(ctx, measureId)
  await settlePlan(ctx, priority.id)
  await recordPlanned(ctx, 'measure-removed', priority, [measure])
}
