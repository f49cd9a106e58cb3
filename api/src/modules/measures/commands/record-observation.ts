import { editBlockers } from '@sixfold/shared/domain/cycle/edit.ts'
import { correctionBlockers, observationFaults } from '@sixfold/shared/domain/cycle/observation.ts'
import type { Ctx } from '../../../db/tenant.ts'
import { assertUnblocked, invalid } from '../../../http/problem.ts'
import { listObservations } from '../queries.ts'
import { insertObservation } from '../writes.ts'
import { lockMeasure } from './lock-measure.ts'
import { recordObserved } from './record-measure.ts'

export type GivenObservation = {
  id: string
  measureId: string
  /** Today unless given; of a correction the day of what it corrects. */
  observedOn?: string | undefined
  /** Null takes back what it corrects. */
  value: number | null
  note?: string | undefined
  supersedesId?: string | undefined
  reason?: string | undefined
}

/** Appends what a measure says on a day, or a correction of an earlier one. @throws 404 · 403 · 409 · 400 */
export async function recordObservation(ctx: Ctx, given: GivenObservation): Promise<void> {
  const { measure, priority } = await lockMeasure(ctx, given.measureId)
  assertUnblocked(editBlockers(priority.step))
  const corrected = given.supersedesId === undefined ? null : await observationToCorrect(ctx, given)
  const observation = {
    observedOn: given.observedOn ?? corrected?.observedOn ?? ctx.today,
    value: given.value,
    reason: given.reason ?? null,
  }
  const faults = observationFaults({ ...observation, corrects: corrected !== null }, measure, ctx.today)
  if (faults.length > 0) throw invalid(faults)
  await insertObservation(ctx, {
    ...observation,
    id: given.id,
    measureId: measure.id,
    note: given.note ?? null,
    supersedesId: corrected?.id ?? null,
  })
  await recordObserved(ctx, corrected ? 'observation-corrected' : 'observation-recorded', priority, measure)
}

async function observationToCorrect(ctx: Ctx, { measureId, supersedesId }: GivenObservation) {
  const all = await listObservations(ctx, [measureId])
  const corrected = all.find((one) => one.id === supersedesId)
  if (!corrected)
    throw invalid([{ path: 'supersedesId', message: 'This isn’t one of this measure’s observations' }])
  assertUnblocked(
    correctionBlockers({
      value: corrected.value,
      superseded: all.some((one) => one.supersedesId === corrected.id),
    }),
  )
  return corrected
}
