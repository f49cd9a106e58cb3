import type { Priority, StepEntry } from '@sixfold/shared/contracts/priority.ts'
import type { StepWords } from '@sixfold/shared/domain/cycle/step-wording.ts'
import { decisionWords, type StepKey, stepNumber } from '@sixfold/shared/domain/cycle/steps.ts'

/** What someone did, to go after their name: "moved on to Weigh the options". */
export function entryWords(entry: StepEntry, words: StepWords): string {
  const to = entry.toStep === null ? '' : words(entry.toStep).title
  switch (entry.kind) {
    case 'start':
      return `began with ${to}`
    case 'advance':
      return `moved on to ${to}`
    case 'go-back':
      return `went back to ${to}`
    case 'new-turn':
      return `decided to adapt, and began turn ${entry.turn} with ${to}`
    case 'take-up':
      return `reopened the cycle, and took it up again at ${to}`
    case 'complete':
      if (entry.fromStep !== 'secure') return 'stopped it, closing the cycle'
      return `completed it: ${entry.decision ? decisionWords[entry.decision].label.toLowerCase() : 'done'}`
  }
}

/** The step that the page shows: the one asked for, else the present one, else the one in which it ended. */
export const stepShown = (priority: Priority, asked: StepKey | undefined): StepKey =>
  asked ?? priority.step ?? priority.stoppedAt ?? 'secure'

/** What became of a priority in a cycle: "Completed: embed"; null while it is open there. */
export function outcomeWords({ outcome, stoppedAt }: Pick<Priority, 'outcome' | 'stoppedAt'>): string | null {
  if (outcome === null) return null
  if (outcome === 'carried-over') return 'Carried over'
  return stoppedAt === null ? `Completed: ${decisionWords[outcome].label.toLowerCase()}` : 'Stopped'
}

/** Where its track stands: the number of its step, of the one in which it was stopped, or past the last. */
export const placeOnTrack = ({ step, stoppedAt }: Pick<Priority, 'step' | 'stoppedAt'>) => ({
  current: stepNumber(step ?? stoppedAt),
  stopped: stoppedAt !== null,
})

/** What the gate opens when it asks for it: the form for a measure, or the one for evidence. */
export type Adding = 'measure' | 'evidence' | null
