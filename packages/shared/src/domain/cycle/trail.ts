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

/** The state of each step for a priority that is at `now` (null: completed, so all are done). */
export function stateOf(step: StepKey, now: StepKey | null): StepState {
  if (step === now) return 'now'
  return isBefore(step, now) ? 'done' : 'ahead'
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
 * Whether what was written at a step of a turn is part of the published record: it is from the moment that the school
 * first goes on from it, and stays so when it comes back. Before, it is a draft. domain.md §2.
 */
export function isPublished(trail: readonly TrailEntry[], turn: number, step: StepKey): boolean {
  // An `adapt` entry belongs to the turn that it begins, and ends the one before.
  return trail.some((entry) => goesOn(entry) && entry.fromStep === step && turnLeft(entry) === turn)
}

/** The three statements of step 1 belong to the priority, not to a turn. */
export function isStatementPublished(trail: readonly TrailEntry[]): boolean {
  return trail.some((entry) => goesOn(entry) && entry.fromStep === 'diagnose')
}

const turnLeft = (entry: TrailEntry): number => (entry.kind === 'new-turn' ? entry.turn - 1 : entry.turn)
