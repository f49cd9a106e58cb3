import type { EntryKind } from './move.ts'
import { isBefore, type StepKey, stepKeys } from './steps.ts'

/** What the rules below read of a step entry. */
export type TrailEntry = {
  sequence: number
  turn: number
  kind: EntryKind
  fromStep: StepKey | null
  toStep: StepKey | null
  /** A leader went past open conditions here. */
  overridden: boolean
}

export type StepState = 'done' | 'now' | 'ahead'

/**
 * The state of each step for a priority that is at `now`; null: completed, so all are done, or those before `stopped` where
 * it was stopped on the way.
 */
export function stateOf(step: StepKey, now: StepKey | null, stopped: StepKey | null = null): StepState {
  if (now === null && stopped !== null) return isBefore(step, stopped) ? 'done' : 'ahead'
  if (step === now) return 'now'
  return isBefore(step, now) ? 'done' : 'ahead'
}

/** The step in which a completed priority was stopped, its cycle being closed before step 6 was decided; null otherwise. */
export function stoppedAt(trail: readonly TrailEntry[], now: StepKey | null): StepKey | null {
  const last = trail.reduce<TrailEntry | null>(
    (newest, entry) => (newest && newest.sequence > entry.sequence ? newest : entry),
    null,
  )
  return now === null && last?.kind === 'complete' && last.fromStep !== 'secure' ? last.fromStep : null
}

const goesOn = (entry: TrailEntry): boolean =>
  entry.kind === 'advance' || entry.kind === 'complete' || entry.kind === 'new-turn'

/** The newest entry that went on from this step; undefined when none has. */
export function lastLeaving<Entry extends TrailEntry>(
  trail: readonly Entry[],
  step: StepKey,
): Entry | undefined {
  return trail
    .filter((entry) => goesOn(entry) && entry.fromStep === step)
    .toSorted((a, b) => b.sequence - a.sequence)[0]
}

/** Done steps that were last left by an override: it shows wherever the step shows. domain.md §3. */
export function overriddenSteps(trail: readonly TrailEntry[], now: StepKey | null): StepKey[] {
  return stepKeys.filter(
    (step) => stateOf(step, now) === 'done' && lastLeaving(trail, step)?.overridden === true,
  )
}

/**
 * Whether the note on a step of a turn, of a priority that an approved plan holds, is part of the published record: it is
 * from the moment that the school first goes on from the step, and stays so when it comes back. Before, it is a draft.
 */
export function isPublished(trail: readonly TrailEntry[], turn: number, step: StepKey): boolean {
  // An `adapt` entry belongs to the turn that it begins, and ends the one before.
  return trail.some((entry) => goesOn(entry) && entry.fromStep === step && turnLeft(entry) === turn)
}

const turnLeft = (entry: TrailEntry): number => (entry.kind === 'new-turn' ? entry.turn - 1 : entry.turn)
