import type { Blocker } from '../../contracts/common.ts'
import { dayWords } from '../calendar/day-words.ts'
import { type Fault, type MeasureFacts, valueFault } from './measure.ts'

/** An observation as somebody gives it. A correction supersedes one, with a reason; its value null takes that one back. */
export type NewObservation = {
  observedOn: string
  value: number | null
  corrects: boolean
  reason: string | null
}

/** Faults of an observation, each at its field; empty means it can be recorded. */
export function observationFaults(
  { observedOn, value, corrects, reason }: NewObservation,
  { kind, baselineOn }: Pick<MeasureFacts, 'kind' | 'baselineOn'>,
  today: string,
): Fault[] {
  const faults: Fault[] = []
  const wrong = corrects || value !== null ? valueFault(kind, value) : 'Give what was observed'
  if (wrong !== null) faults.push({ path: 'value', message: wrong })
  if (observedOn > today)
    faults.push({ path: 'observedOn', message: 'This is still to come: give today or an earlier day' })
  // What is taken back may lie before a baseline that was moved since.
  if (value !== null && baselineOn !== null && observedOn < baselineOn)
    faults.push({
      path: 'observedOn',
      message: `This is before the baseline of ${dayWords(baselineOn)}: give that day or a later one`,
    })
  if (corrects && (reason === null || reason.trim() === ''))
    faults.push({ path: 'reason', message: 'Say why it is corrected' })
  if (!corrects && reason !== null)
    faults.push({ path: 'reason', message: 'A reason is for a correction: write a note instead' })
  return faults
}

/** Why an observation can't be corrected now: each is corrected once, and the correction after that. */
export function correctionBlockers(it: { value: number | null; superseded: boolean }): Blocker[] {
  if (it.superseded)
    return [
      {
        code: 'corrected-already',
        message: 'This observation was corrected meanwhile: correct the newer one',
      },
    ]
  return it.value === null
    ? [{ code: 'taken-back', message: 'This observation was taken back: record a new one' }]
    : []
}

/** Observations that count: not superseded, and not taken back. */
export function liveObservations<
  Row extends { id: string; supersedesId: string | null; value: number | null },
>(all: readonly Row[]): (Row & { value: number })[] {
  const superseded = new Set(all.map((one) => one.supersedesId))
  return all.filter((one): one is Row & { value: number } => one.value !== null && !superseded.has(one.id))
}
