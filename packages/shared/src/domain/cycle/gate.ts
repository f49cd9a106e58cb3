import type { Blocker } from '../../contracts/common.ts'
import type { StepKey } from './steps.ts'

/** What the gates look at; all of it within the priority's present turn. */
export type GateFacts = {
  step: StepKey
  problem: string | null
  rootCause: string | null
  intendedOutcome: string | null
  /** Measures that have a baseline. */
  baselines: number
  /** Live pieces of evidence linked to step 1 of this turn, whatever their stance. */
  liveEvidence: number
  /** The present step has a note in this turn (steps 2 to 6). */
  noted: boolean
}

/** One condition of a gate; `message` says what to do while it is open, and what is there once it is met. */
export type GateItem = Blocker & { met: boolean }

/** Every condition for leaving the present step, met or not, in the order of the screen. domain.md §3. */
export function gateOf(facts: GateFacts): GateItem[] {
  return facts.step === 'diagnose' ? diagnoseGate(facts) : noteGate(facts)
}

/** Why a priority cannot leave its present step now; empty means it can. */
export function gateBlockers(facts: GateFacts): Blocker[] {
  return open(gateOf(facts))
}

/** Why a priority cannot leave step 1 now; empty means it can. domain.md §3. */
export function diagnoseBlockers(facts: Omit<GateFacts, 'step' | 'noted'>): Blocker[] {
  return open(diagnoseGate(facts))
}

function diagnoseGate(facts: Omit<GateFacts, 'step' | 'noted'>): GateItem[] {
  return [
    item('problem-missing', written(facts.problem), 'The problem is written', 'Write down the problem'),
    item(
      'root-cause-missing',
      written(facts.rootCause),
      'The root cause is written',
      'Write down the root cause',
    ),
    item(
      'intended-outcome-missing',
      written(facts.intendedOutcome),
      'The intended outcome is written',
      'Write down the intended outcome',
    ),
    item(
      'no-baseline',
      facts.baselines > 0,
      'A measure has a baseline',
      'Give at least one measure a baseline',
    ),
    item(
      'no-evidence',
      facts.liveEvidence > 0,
      'Live evidence is linked to this step',
      'Link at least one piece of live evidence',
    ),
  ]
}

function noteGate(facts: Pick<GateFacts, 'noted'>): GateItem[] {
  return [item('note-missing', facts.noted, 'A note is written', 'Write a note on this step before going on')]
}

function item(code: string, met: boolean, done: string, todo: string): GateItem {
  return { code, met, message: met ? done : todo }
}

const written = (text: string | null): boolean => text !== null && text.trim() !== ''

function open(items: GateItem[]): Blocker[] {
  return items.filter(({ met }) => !met).map(({ code, message }) => ({ code, message }))
}
