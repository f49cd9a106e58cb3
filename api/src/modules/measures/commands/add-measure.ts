import { editBlockers } from '@sixfold/shared/domain/cycle/edit.ts'
import { measureFaults, type MeasureKind } from '@sixfold/shared/domain/cycle/measure.ts'
import type { Ctx } from '../../../db/tenant.ts'
import { assertUnblocked, invalid, notFound } from '../../../http/problem.ts'
import { authorizeCycle } from '../../cycles/policy.ts'
import { lockPriority } from '../../cycles/queries.ts'
import { changePlanField } from '../../plans/commands/change-plan-field.ts'
import { currentScheme } from '../../schemes/queries.ts'
import { insertMeasure, type MeasureFields } from '../writes.ts'
import { recordPlanned } from './record-measure.ts'

/** A number unless `kind` says otherwise. */
export type NewMeasure = Omit<MeasureFields, 'kind' | 'unit'> & {
  id: string
  priorityId: string
  kind?: MeasureKind
  unit?: string | undefined
}

/** Adds a measure to a priority. @throws 404 · 403 · 409 · 400 */
export async function addMeasure(ctx: Ctx, { id, priorityId, ...given }: NewMeasure): Promise<void> {
  const priority = await lockPriority(ctx, priorityId)
  if (!priority) throw notFound('This priority')
  authorizeCycle('write', ctx.actor, priority)
  assertUnblocked(editBlockers(priority.step))
  const measure = normal({ ...given, kind: given.kind ?? 'number', unit: given.unit ?? '' }, ctx.today)
  const faults = measureFaults(await currentScheme(ctx), measure, ctx.today)
  if (faults.length > 0) throw invalid(faults)
  await changePlanField(ctx, priorityId)
  await insertMeasure(ctx, id, priorityId, measure)
  await recordPlanned(ctx, 'measure-added', priority, [measure])
}

/** A baseline without a day is today's; a day without its value goes, as does the unit of what isn't a number. */
export const normal = (measure: MeasureFields, today: string): MeasureFields => ({
  ...measure,
  unit: measure.kind === 'number' ? measure.unit : '',
  baselineOn: measure.baseline === null ? null : (measure.baselineOn ?? today),
  targetOn: measure.target === null ? null : measure.targetOn,
})
