import { type Step, type StepKey, stepKeys, stepOf, steps } from './steps.ts'

/** A trust's own title and guidance for a step. Number, order and meaning stay: domain.md §3. */
export type StepWording = Pick<Step, 'key' | 'title' | 'asks'>

/** Characters that a title and a step's guidance may have. */
export const wordingLimits = { title: 40, asks: 200 } as const

/** Sixfold's own titles and guidance. */
export const defaultWording: readonly StepWording[] = steps.map(({ key, title, asks }) => ({
  key,
  title,
  asks,
}))

/** What is wrong with a trust's wording as a whole, each at its field: six steps in their order, no two of one title. */
export function wordingFaults(wording: readonly StepWording[]): { path: string; message: string }[] {
  const titles = wording.map((step) => step.title.trim().toLowerCase())
  return wording.flatMap((step, index) => {
    if (step.key !== stepKeys[index])
      return [{ path: `steps.${index}.key`, message: 'The six steps keep their number and their order' }]
    return titles.indexOf(titles[index] ?? '') < index
      ? [{ path: `steps.${index}.title`, message: 'Another step has this title' }]
      : []
  })
}

export const isDefaultWording = (wording: readonly StepWording[]): boolean =>
  wording.every(({ key, title, asks }) => title === stepOf(key).title && asks === stepOf(key).asks)

/** A step in a trust's words; its number, order and prompt are everyone's. */
export type StepWords = (key: StepKey) => Step

/** Reads steps in these words; a step that isn't among them, and null, in the default ones. */
export function wordsFrom(wording: readonly StepWording[] | null): StepWords {
  const own = new Map(wording?.map((step) => [step.key, step]))
  return (key) => ({ ...stepOf(key), ...own.get(key) })
}
