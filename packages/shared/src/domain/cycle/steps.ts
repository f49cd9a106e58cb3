/** The six steps in order; domain.md §3. Trusts may reword titles and guidance, never number, order or meaning. */
export const stepKeys = ['diagnose', 'explore', 'prepare', 'deliver', 'evaluate', 'secure'] as const
export type StepKey = (typeof stepKeys)[number]

/** Steps whose record is a note; step 1 has its three statements. */
export const notedSteps = ['explore', 'prepare', 'deliver', 'evaluate', 'secure'] as const
export type NotedStep = (typeof notedSteps)[number]

export type Step = {
  key: StepKey
  /** Default title and guidance. */
  title: string
  asks: string
  /** What is worth a note beside what its form asks; null for step 1, whose fields say it all. */
  prompt: string | null
}

export const steps: readonly Step[] = [
  { key: 'diagnose', title: 'Know the need', asks: 'What is the problem, for whom, and why?', prompt: null },
  {
    key: 'explore',
    title: 'Weigh the options',
    asks: 'What might work here, and how sure are we?',
    prompt: 'Whom you asked, what you read, and what you ruled out early.',
  },
  {
    key: 'prepare',
    title: 'Plan and pair',
    asks: 'Who does what by when, and who can help?',
    prompt: 'What could get in the way, and how you would notice in time.',
  },
  {
    key: 'deliver',
    title: 'Do it well',
    asks: 'Is it happening as intended?',
    prompt: 'What you changed on the way, and why.',
  },
  {
    key: 'evaluate',
    title: 'Judge the impact',
    asks: 'Did it work, and how do we know?',
    prompt: 'What surprised you, and for whom it worked less.',
  },
  {
    key: 'secure',
    title: 'Secure and share',
    asks: 'Keep, change, spread or stop?',
    prompt: 'What you would keep, change, spread or stop, and what others can learn from it.',
  },
]

const byKey = Object.fromEntries(steps.map((step) => [step.key, step])) as Record<StepKey, Step>
export const stepOf = (key: StepKey): Step => byKey[key]

/** Whether something from outside, such as an address, names a step. */
export const isStep = (value: unknown): value is StepKey => stepKeys.some((key) => key === value)

/** 1 to 6; 7 once the priority is completed (null). */
export function stepNumber(step: StepKey | null): number {
  return step === null ? stepKeys.length + 1 : stepKeys.indexOf(step) + 1
}

/** The step that follows; null after the last. */
export function stepAfter(step: StepKey): StepKey | null {
  return stepKeys[stepKeys.indexOf(step) + 1] ?? null
}

export const isBefore = (a: StepKey, b: StepKey | null): boolean => stepNumber(a) < stepNumber(b)

/** What step 6 ends with. `adapt` begins the next turn at step 2; the others complete the priority. */
export const decisions = ['embed', 'adapt', 'spread', 'stop'] as const
export type Decision = (typeof decisions)[number]

export const decisionWords: Record<Decision, { label: string; means: string }> = {
  embed: { label: 'Embed', means: 'It works: make it part of how the school runs.' },
  adapt: { label: 'Adapt', means: 'It partly works: weigh the options again, as a new turn.' },
  spread: { label: 'Spread', means: 'It works here: write it up for other schools.' },
  stop: { label: 'Stop', means: 'It does not work: stop. That is a result, not a failure.' },
}
