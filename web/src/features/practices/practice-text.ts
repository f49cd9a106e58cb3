import type { Practice } from '@sixfold/shared/contracts/practices.ts'

/** A practice as its form holds it; empty texts are what wasn't given. */
export type PracticeText = {
  title: string
  criterionKey: string
  problem: string
  whatWeDid: string
  whatItTook: string
  whatChanged: string
  context: string
}

/** Its long texts in their order, with what each asks and how much it holds. */
export const practiceFields = [
  { name: 'problem', label: 'What was the problem?', maxLength: 4000, optional: false },
  { name: 'whatWeDid', label: 'What did you do?', maxLength: 8000, optional: false },
  { name: 'whatItTook', label: 'What did it take?', maxLength: 2000, optional: true },
  { name: 'whatChanged', label: 'What changed, and how do you know?', maxLength: 4000, optional: false },
  {
    name: 'context',
    label: 'What should another school know first?',
    maxLength: 4000,
    optional: true,
  },
] as const satisfies readonly {
  name: keyof PracticeText
  label: string
  maxLength: number
  optional: boolean
}[]

export const textOf = (practice: Practice): PracticeText => ({
  title: practice.title,
  criterionKey: practice.criterionKey,
  problem: practice.problem,
  whatWeDid: practice.whatWeDid,
  whatItTook: practice.whatItTook ?? '',
  whatChanged: practice.whatChanged,
  context: practice.context ?? '',
})

export function faultsOf(text: PracticeText): { fieldId: string; message: string }[] {
  const faults: [name: keyof PracticeText, message: string][] = [
    ['title', 'Give it a name that others find it by'],
    ['problem', 'Say what the problem was'],
    ['whatWeDid', 'Say what you did'],
    ['whatChanged', 'Say what changed'],
  ]
  return faults
    .filter(([name]) => text[name].trim() === '')
    .map(([name, message]) => ({ fieldId: `practice-${name}`, message }))
}

/** For a new one, of which what is empty is left out. */
export const bodyOf = (text: PracticeText) => ({
  ...needed(text),
  ...(text.whatItTook.trim() ? { whatItTook: text.whatItTook.trim() } : {}),
  ...(text.context.trim() ? { context: text.context.trim() } : {}),
})

/** For one that is there, of which what is empty is cleared. */
export const changeOf = (text: PracticeText) => ({
  ...needed(text),
  whatItTook: text.whatItTook.trim() || null,
  context: text.context.trim() || null,
})

const needed = (text: PracticeText) => ({
  title: text.title.trim(),
  criterionKey: text.criterionKey,
  problem: text.problem.trim(),
  whatWeDid: text.whatWeDid.trim(),
  whatChanged: text.whatChanged.trim(),
})

/** Each text as one has it and as it stands. */
export const conflicting = (mine: PracticeText, theirs: PracticeText) => [
  { label: 'Name', mine: mine.title, theirs: theirs.title },
  ...practiceFields.map(({ name, label }) => ({ label, mine: mine[name], theirs: theirs[name] })),
]
