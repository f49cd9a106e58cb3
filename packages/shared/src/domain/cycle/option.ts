import type { Blocker } from '../../contracts/common.ts'
import { reachedBlockers } from './edit.ts'
import type { Fault } from './measure.ts'
import type { WeighedOption } from './gate.ts'
import type { StepKey } from './steps.ts'

export const verdicts = ['open', 'chosen', 'not-chosen'] as const
export type Verdict = (typeof verdicts)[number]

export const verdictWords: Record<Verdict, string> = {
  open: 'Being weighed',
  chosen: 'Chosen',
  'not-chosen': 'Set aside',
}

/** Figures of an approach as somebody read them: they come with the day and the place, or not at all. domain.md §3. */
export type Figures = {
  /** Months of progress in a year, −12 to 24. */
  impactMonths: number | null
  /** 1 (very low) to 5 (very high). */
  cost: number | null
  /** 1 (very limited) to 5 (very extensive). */
  security: number | null
  readOn: string
  /** An http(s) address. */
  url: string
}

export const costWords = ['Very low', 'Low', 'Moderate', 'High', 'Very high'] as const
export const securityWords = ['Very limited', 'Limited', 'Moderate', 'Extensive', 'Very extensive'] as const

/** "Very low (1)"; what is no figure of 1 to 5 reads as it is. */
export function figureWords(words: readonly string[], value: number): string {
  const word = words[value - 1]
  return word ? `${word} (${value})` : String(value)
}

/** "+4 months", "−1 month", "No months". */
export function impactMonthsWords(months: number): string {
  if (months === 0) return 'No months'
  const count = Math.abs(months)
  return `${months > 0 ? '+' : '−'}${count} ${count === 1 ? 'month' : 'months'}`
}

/** Faults of figures, each at its field; empty means they can be kept, as can none at all. */
export function figuresFaults(figures: Figures | null, today: string): Fault[] {
  if (figures === null) return []
  const { impactMonths, cost, security, readOn } = figures
  const faults: Fault[] = []
  if (impactMonths === null && cost === null && security === null)
    faults.push({
      path: 'figures.impactMonths',
      message: 'Give at least one figure, or neither day nor link',
    })
  if (readOn > today)
    faults.push({ path: 'figures.readOn', message: 'Give the day on which you read them: today or earlier' })
  return faults
}

/** Why the options of a turn can't be changed: only those of the present turn can, from step 2 until it is completed. */
export function optionBlockers(present: { step: StepKey | null; turn: number }, turn: number): Blocker[] {
  const blockers = reachedBlockers(present.step, 'explore')
  if (blockers.length > 0 || turn === present.turn) return blockers
  return [{ code: 'earlier-turn', message: `Turn ${turn} is over: its options stay as they were weighed` }]
}

/** What is still to be said before an option counts as weighed, in the order of its form. */
export function unsaidOf(option: Omit<WeighedOption, 'chosen'>): string[] {
  const blank = (text: string | null) => text === null || text.trim() === ''
  const all: [boolean, string][] = [
    [blank(option.fit), 'how it fits'],
    [option.costPence === null, 'what it costs'],
    [blank(option.staffTime), 'staff time'],
    [blank(option.wouldStop), 'what would stop'],
  ]
  return all.filter(([unsaid]) => unsaid).map(([, words]) => words)
}
