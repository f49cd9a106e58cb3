import type { StepKey } from '../cycle/steps.ts'

/** Where a priority was from a day on. */
type Stay = { sequence: number; turn: number; toStep: StepKey | null; day: string }

/** The day on which a turn began; undefined when the trail knows none of it. */
const beginningOf = (trail: readonly Stay[], turn: number): string | undefined => inTurn(trail, turn)[0]?.day

/** The step that a priority stood at by the end of a day of a turn; null when it stood nowhere. */
export function stepOn(trail: readonly Stay[], turn: number, day: string): StepKey | null {
  return inTurn(trail, turn).findLast((entry) => entry.day <= day)?.toStep ?? null
}

/** What is wrong with the day that an update speaks of; empty: nothing. */
export function dayFaults(
  day: string,
  trail: readonly Stay[],
  turn: number,
  today: string,
): { path: string; message: string }[] {
  if (day > today) return [{ path: 'day', message: 'Say how it stands today, or stood on an earlier day' }]
  const began = beginningOf(trail, turn)
  return began !== undefined && day < began
    ? [{ path: 'day', message: 'This is before the priority’s present turn began' }]
    : []
}

const inTurn = (trail: readonly Stay[], turn: number) =>
  trail.filter((entry) => entry.turn === turn).toSorted((a, b) => a.sequence - b.sequence)
