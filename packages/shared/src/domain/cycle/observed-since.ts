import type { StepKey } from './steps.ts'

type Entry = { sequence: number; turn: number; toStep: StepKey | null; day: string; recordedAt: string }

/** When step 4 of a turn began: its day, and its moment in ISO 8601, since more than one thing happens in a day. */
export type Beginning = { day: string; recordedAt: string }

/** When a turn first came to step 4; null when it hasn't. The trail may be in any order. */
export function beginningOfStep4(trail: readonly Entry[], turn: number): Beginning | null {
  const [first] = trail
    .filter((entry) => entry.toStep === 'deliver' && entry.turn === turn)
    .toSorted((a, b) => a.sequence - b.sequence)
  return first ? { day: first.day, recordedAt: first.recordedAt } : null
}

/** Whether an observation that counts was made, and is of a day, since then; domain.md §3. */
export function isObservedSince(
  begun: Beginning | null,
  { observedOn, recordedAt }: { observedOn: string; recordedAt: string },
): boolean {
  return begun !== null && observedOn >= begun.day && recordedAt >= begun.recordedAt
}

/** Ids of the measures without an observation since, in their order. `observations`: those that count. */
export function unobservedSince(
  begun: Beginning | null,
  measureIds: readonly string[],
  observations: readonly { measureId: string; observedOn: string; recordedAt: string }[],
): string[] {
  const observed = new Set(
    observations.filter((one) => isObservedSince(begun, one)).map(({ measureId }) => measureId),
  )
  return measureIds.filter((id) => !observed.has(id))
}
