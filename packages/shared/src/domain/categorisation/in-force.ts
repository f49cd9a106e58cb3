import { lastAugustBefore } from '../calendar/academic-year.ts'
import type { Level } from './scheme.ts'
import { type Movement, movementBetween } from './movement.ts'

/** A category as a body settled it. `effectiveOn` is a day, `recordedAt` an ISO instant in UTC. */
export type Decided = { id: string; level: Level; effectiveOn: string; recordedAt: string }

/** Later supersedes: by effective day, then by when it was recorded. Ids are UUIDv7, so a last tie falls to the newer. */
export function bySupersession(a: Decided, b: Decided): number {
  return compare(a.effectiveOn, b.effectiveOn) || compare(a.recordedAt, b.recordedAt) || compare(a.id, b.id)
}

/**
 * The category in force on a day: effective by then; of several, the latest effective, then the latest recorded
 * (domain.md §4.3). Null before the first.
 */
export function inForceOn<D extends Decided>(decisions: readonly D[], day: string): D | null {
  return (
    decisions
      .filter((it) => it.effectiveOn <= day)
      .toSorted(bySupersession)
      .at(-1) ?? null
  )
}

/** The level that movement on a day compares with: the one in force on the 31 August before. Null: none yet. */
export function levelBefore(decisions: readonly Decided[], day: string): Level | null {
  return inForceOn(decisions, lastAugustBefore(day))?.level ?? null
}

/** A school's category as it stands on a day, and how its need for support has moved since the 31 August before. */
export function standingOn<D extends Decided>(
  decisions: readonly D[],
  day: string,
): { inForce: D | null; before: Level | null; movement: Movement | null } {
  const inForce = inForceOn(decisions, day)
  const before = levelBefore(decisions, day)
  return { inForce, before, movement: movementBetween(before, inForce?.level ?? null) }
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
