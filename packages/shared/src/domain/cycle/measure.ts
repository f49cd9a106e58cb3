import { academicYearDays, academicYearWords } from '../calendar/academic-year.ts'
import { dayWords } from '../calendar/day-words.ts'
import type { Scheme } from '../categorisation/scheme.ts'

export const directions = ['up', 'down'] as const
export type Direction = (typeof directions)[number]

/** A number, a yes or no (1 or 0), or a level of 1 to 4 with the scheme's words. domain.md §1. */
export const measureKinds = ['number', 'yes-no', 'level'] as const
export type MeasureKind = (typeof measureKinds)[number]

export type Fault = { path: string; message: string }

/** What the rules read of a measure. A baseline or target without a day has none yet. */
export type MeasureFacts = {
  kind: MeasureKind
  unit: string
  better: Direction
  baseline: number | null
  baselineOn: string | null
  target: number | null
  targetOn: string | null
}

/** Faults of a measure, each at its field; empty means it can be kept. */
export function measureFaults(
  { ratingWords }: Pick<Scheme, 'ratingWords'>,
  measure: MeasureFacts,
  today: string,
): Fault[] {
  const { kind, unit, better, baseline, baselineOn, target, targetOn } = measure
  return found([
    ['unit', kind === 'number' && unit.trim() === '', 'Give its unit, for example %'],
    [
      'better',
      kind === 'level' && better === 'down',
      `Levels run from 1, ${ratingWords[1]}, to 4, ${ratingWords[4]}: higher is better`,
    ],
    ['baseline', baseline !== null, valueFault(kind, baseline)],
    [
      'baselineOn',
      baselineOn !== null && baselineOn > today,
      'A baseline is known already: give today or an earlier day',
    ],
    ['target', target !== null, valueFault(kind, target) ?? targetFault(measure)],
    [
      'targetOn',
      baselineOn !== null && targetOn !== null && targetOn < baselineOn,
      'This should not be before the day of the baseline',
    ],
  ])
}

/** A target on the wrong side of the baseline would count as reached before anything has changed. */
function targetFault({ better, baseline, target }: MeasureFacts): string | null {
  if (baseline === null || target === null) return null
  if (target === baseline) return 'The target should differ from the baseline'
  if (better === 'up')
    return target < baseline ? 'Higher is better here: the target should be above the baseline' : null
  return target > baseline ? 'Lower is better here: the target should be below the baseline' : null
}

/** What is wrong with a value of this kind; null when nothing is. Values have at most four decimal places. */
export function valueFault(kind: MeasureKind, value: number | null): string | null {
  if (value === null) return null
  if (kind === 'yes-no') return value === 0 || value === 1 ? null : 'Give 1 for yes, or 0 for no'
  if (kind === 'level')
    return Number.isInteger(value) && value >= 1 && value <= 4 ? null : 'Give a level from 1 to 4'
  return Number(value.toFixed(4)) === value ? null : 'Keep this to four decimal places'
}

export type MilestoneFacts = { academicYear: number; dueOn: string; value: number }

/** Faults of a milestone, each at its field; empty means it can be kept. */
export function milestoneFaults(
  { academicYear, dueOn, value }: MilestoneFacts,
  { kind, baselineOn }: Pick<MeasureFacts, 'kind' | 'baselineOn'>,
): Fault[] {
  const { from, to } = academicYearDays(academicYear)
  return found([
    ['value', true, valueFault(kind, value)],
    ['dueOn', dueOn < from || dueOn > to, `This day lies outside ${academicYearWords(academicYear)}`],
    [
      'dueOn',
      baselineOn !== null && dueOn <= baselineOn,
      `This should be after the day of the baseline, ${dayWords(baselineOn ?? dueOn)}`,
    ],
  ])
}

/** Faults of a measure that its own milestones and live observations make, each at its field. */
export function standingFaults(
  { kind, baselineOn }: Pick<MeasureFacts, 'kind' | 'baselineOn'>,
  milestones: readonly { dueOn: string; value: number }[],
  observations: readonly { observedOn: string; value: number }[],
): Fault[] {
  const first = observations.map((one) => one.observedOn).toSorted()[0]
  const due = milestones.map((one) => one.dueOn).toSorted()[0]
  const odd = [...milestones, ...observations].some((one) => valueFault(kind, one.value) !== null)
  return found([
    ['kind', odd, 'It has milestones or observations of another kind: add a new measure instead'],
    [
      'baselineOn',
      baselineOn !== null && first !== undefined && first < baselineOn,
      `There is an observation of ${dayWords(first ?? '')} already: give that day or an earlier one`,
    ],
    [
      'baselineOn',
      baselineOn !== null && due !== undefined && due <= baselineOn,
      `There is a milestone for ${dayWords(due ?? '')}: give an earlier day`,
    ],
  ])
}

/** The faults that are there: a rule that holds, with its message; no message is no fault. */
function found(rules: readonly (readonly [path: string, wrong: boolean, message: string | null])[]): Fault[] {
  return rules.flatMap(([path, wrong, message]) => (wrong && message !== null ? [{ path, message }] : []))
}
