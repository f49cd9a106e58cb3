import { daysBetween } from '../calendar/days.ts'
import type { Direction, MeasureKind } from './measure.ts'

/** What the path of a measure hangs on. */
export type PathFacts = {
  kind: MeasureKind
  baseline: number | null
  baselineOn: string | null
  target: number | null
  targetOn: string | null
  milestones: readonly { dueOn: string; value: number }[]
}
export type PathPoint = { day: string; value: number }

/**
 * Where a measure should be: its baseline on its day, its milestones, its target on its day, earliest first. Of two on one
 * day the target counts, then a milestone. Empty: nothing says where it should be; a baseline alone asks for nothing.
 */
export function pathOf({ baseline, baselineOn, target, targetOn, milestones }: PathFacts): PathPoint[] {
  const points = new Map<string, number>()
  if (baseline !== null && baselineOn !== null) points.set(baselineOn, baseline)
  for (const { dueOn, value } of milestones) points.set(dueOn, value)
  if (target !== null && targetOn !== null) points.set(targetOn, target)
  const asks = milestones.length > 0 || (target !== null && targetOn !== null)
  return asks
    ? [...points].map(([day, value]) => ({ day, value })).toSorted((a, b) => a.day.localeCompare(b.day))
    : []
}

/**
 * What the path asks for on a day: on the straight line between the points around it, the last one after them all; null
 * before the first. Rounded to so many decimal places (0 to 4) towards the wanted side, so that a value of as many places
 * is on that side of the answer exactly when it is on that side of the line. A yes or no, or a level, has nothing
 * between its values: there, a point asks for itself until the next one is due.
 */
export function askedOn(
  path: readonly PathPoint[],
  day: string,
  { kind, better }: { kind: MeasureKind; better: Direction },
  places: number,
): number | null {
  const before = path.findLast((point) => point.day <= day)
  if (!before) return null
  const after = path.find((point) => point.day > day)
  if (!after || kind !== 'number') return before.value
  const [whole, past] = [daysBetween(before.day, after.day), daysBetween(before.day, day)]
  const [from, to] = [scaled(before.value), scaled(after.value)]
  const grain = 10n ** BigInt(4 - places)
  const [above, below] = [from * BigInt(whole) + (to - from) * BigInt(past), BigInt(whole) * grain]
  const rounded = better === 'up' ? -floorOf(-above, below) : floorOf(above, below)
  return Number(rounded * grain) / 10_000
}

/** How many decimal places these values have at most; no values: 0. */
export function placesOf(values: readonly number[]): number {
  return Math.max(
    0,
    ...values.map((value) => [0, 1, 2, 3].find((places) => Number(value.toFixed(places)) === value) ?? 4),
  )
}

/** Values have at most four decimal places, so that ten-thousandths are whole. */
const scaled = (value: number): bigint => BigInt(Math.round(value * 10_000))

/** The whole number at or below a quotient; `below` > 0. */
function floorOf(above: bigint, below: bigint): bigint {
  const towardsZero = above / below
  return above < 0n && towardsZero * below !== above ? towardsZero - 1n : towardsZero
}
