import { editBlockers } from '@sixfold/shared/domain/cycle/edit.ts'
import { measureFaults } from '@sixfold/shared/domain/cycle/measure.ts'
import { isStatementPublished } from '@sixfold/shared/domain/cycle/trail.ts'
import type { Ctx } from '../../../db/tenant.ts'
import { assertUnblocked, invalid, notFound } from '../../../http/problem.ts'
import { type Audience, published, record, working } from '../../../record.ts'
import { authorizeCycle } from '../policy.ts'
import { listTrail, lockPriority } from '../queries.ts'
import { insertMeasure, type MeasureFields } from '../writes.ts'

export type NewMeasure = MeasureFields & { id: string; priorityId: string }

/** Adds a measure to a priority. @throws 404 · 403 · 409 · 400 */
export async function addMeasure(ctx: Ctx, { id, priorityId, ...given }: NewMeasure): Promise<void> {
  const priority = await lockPriority(ctx, priorityId)
  if (!priority) throw notFound('This priority')
  authorizeCycle('write', ctx.actor, priority)
  assertUnblocked(editBlockers(priority.step))
  const measure = soundMeasure(given, ctx.today)
  await insertMeasure(ctx, id, priorityId, measure)
  await record(ctx, {
    kind: 'measure-added',
    schoolId: priority.schoolId,
    recordKind: 'priority',
    recordId: priorityId,
    audiences: await measureAudiences(ctx, priorityId, [measure]),
    data: { title: priority.title, measure: measure.name },
  })
}

/** A baseline without a day is today's; days without their value go. @throws 400 with every fault */
export function soundMeasure(measure: MeasureFields, today: string): MeasureFields {
  const sound = {
    ...measure,
    baselineOn: measure.baseline === null ? null : (measure.baselineOn ?? today),
    targetOn: measure.target === null ? null : measure.targetOn,
  }
  const faults = measureFaults(sound, today)
  if (faults.length > 0) throw invalid(faults)
  return sound
}

/** Whose timeline it belongs to: a measure on few pupils stays within school and leaders; drafts aren't published. */
export async function measureAudiences(
  ctx: Ctx,
  priorityId: string,
  states: readonly MeasureFields[],
): Promise<Audience[]> {
  if (states.every((measure) => measure.fewPupils)) return ['leaders', 'school']
  const isPublic = isStatementPublished(await listTrail(ctx, [priorityId]))
  return isPublic ? published : working
}
