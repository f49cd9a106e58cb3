import type { Blocker } from '../../contracts/common.ts'
import { type Decision, isBefore, stepAfter, type StepKey } from './steps.ts'

/** Where a priority is. `step` is null once it is completed. */
export type Position = { step: StepKey | null; turn: number }

/** What someone asks for: the next step, or a step by name (an earlier one goes back). */
export type Move = {
  to: 'next' | StepKey
  reason?: string | undefined
  /** Needed, with a reason, to leave step 6. */
  decision?: Decision | undefined
}

/** `take-up` goes on where closing the cycle had stopped it, the cycle being reopened. */
export const entryKinds = ['start', 'advance', 'go-back', 'complete', 'new-turn', 'take-up'] as const
export type EntryKind = (typeof entryKinds)[number]

/** The step entry that a move appends. `toStep` is null when it completes the priority. */
export type Entry = {
  kind: Exclude<EntryKind, 'start' | 'take-up'>
  fromStep: StepKey
  toStep: StepKey | null
  turn: number
}

/** The entry that the move appends, or every reason why it can't be made now. */
export type Ruling = { entry: Entry; blockers: [] } | { entry: null; blockers: Blocker[] }

/**
 * Whether and how a priority may move. `gate` is what is open before leaving the present step: give none when a leader
 * goes past it. domain.md §3: one step at a time forwards, any earlier step backwards with a reason and without a gate;
 * `adapt` begins the next turn at step 2, the other decisions complete; a completed priority does not move.
 */
export function ruleOn(position: Position, move: Move, gate: readonly Blocker[]): Ruling {
  const { step, turn } = position
  if (step === null) return { entry: null, blockers: [completed] }
  const forwards = move.to === 'next' || move.to === stepAfter(step)
  const decides = forwards && step === 'secure'
  const blockers = [
    ...(forwards ? gate : backwardsFaults(step, move)),
    ...(decides ? decisionFaults(move) : []),
    ...(move.decision !== undefined && !decides ? [decisionTooEarly] : []),
  ]
  return blockers.length > 0
    ? { entry: null, blockers }
    : { entry: entryFor(step, turn, move, forwards), blockers: [] }
}

const completed: Blocker = {
  code: 'priority-completed',
  message: 'This priority is completed and stays as it is',
}
const decisionTooEarly: Blocker = {
  code: 'decision-too-early',
  message: 'Decide to embed, adapt, spread or stop at step 6',
}

function entryFor(step: StepKey, turn: number, move: Move, forwards: boolean): Entry {
  if (!forwards) return { kind: 'go-back', fromStep: step, toStep: move.to as StepKey, turn }
  if (step !== 'secure') return { kind: 'advance', fromStep: step, toStep: stepAfter(step), turn }
  return move.decision === 'adapt'
    ? { kind: 'new-turn', fromStep: step, toStep: 'explore', turn: turn + 1 }
    : { kind: 'complete', fromStep: step, toStep: null, turn }
}

function backwardsFaults(step: StepKey, move: Move): Blocker[] {
  const to = move.to as StepKey
  if (to === step) return [{ code: 'already-there', message: 'The priority is at this step already' }]
  if (!isBefore(to, step))
    return [{ code: 'one-step-at-a-time', message: 'Take the steps in order, one at a time' }]
  return said(move.reason) ? [] : [{ code: 'reason-missing', message: 'Say why you are going back' }]
}

function decisionFaults(move: Move): Blocker[] {
  return [
    ...(move.decision ? [] : [{ code: 'decision-missing', message: 'Decide: embed, adapt, spread or stop' }]),
    ...(said(move.reason) ? [] : [{ code: 'reason-missing', message: 'Give the reason for this decision' }]),
  ]
}

const said = (reason: string | undefined): boolean => reason !== undefined && reason.trim() !== ''
