import { editBlockers } from '@sixfold/shared/domain/cycle/edit.ts'
import type { ActCtx } from '../../../http/handle.ts'
import { assertUnblocked, notFound } from '../../../http/problem.ts'
import { record } from '../../../record.ts'
import { authorizeCycle } from '../policy.ts'
import { findPriority, lockMeasure } from '../queries.ts'
import { type MeasureFields, updateMeasure } from '../writes.ts'
import { measureAudiences, soundMeasure } from './add-measure.ts'

/** Absent (or undefined) leaves a field, null clears it. */
export type MeasureChange = { [Field in keyof MeasureFields]?: MeasureFields[Field] | undefined }

/** Changes a measure. @throws 404 · 403 · 412 · 409 · 400 */
export async function editMeasure(ctx: ActCtx, measureId: string, change: MeasureChange): Promise<void> {
  const before = await lockMeasure(ctx, measureId)
  const priority = before && (await findPriority(ctx, before.priorityId))
  if (!before || !priority) throw notFound('This measure')
  authorizeCycle('write', ctx.actor, before)
  ctx.expect?.(before.version)
  assertUnblocked(editBlockers(priority.step))
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
  const after = soundMeasure({ ...before, ...given }, ctx.today)
  await updateMeasure(ctx, measureId, after)
  await record(ctx, {
    kind: 'measure-changed',
    schoolId: before.schoolId,
    recordKind: 'priority',
    recordId: before.priorityId,
    audiences: await measureAudiences(ctx, before.priorityId, [before, after]),
    data: { title: priority.title, measure: after.name },
  })
}
