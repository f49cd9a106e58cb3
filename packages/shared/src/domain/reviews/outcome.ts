import { academicYearWords } from '../calendar/academic-year.ts'
import { type Level, type Scheme, levels } from '../categorisation/scheme.ts'

/** What a review says of the category, in the order forms list it; domain.md §5. */
export const reviewOutcomes = ['confirm', 'raise', 'lower'] as const
export type ReviewOutcome = (typeof reviewOutcomes)[number]

/** Categories are about need for support, so that is what each outcome is said in. */
export const outcomeWords: Record<ReviewOutcome, { label: string; means: string }> = {
  confirm: { label: 'Confirm the category', means: 'The school needs as much support as its category says.' },
  raise: {
    label: 'Less support needed',
    means: 'A new decision is asked for, on a category with less support.',
  },
  lower: {
    label: 'More support needed',
    means: 'A new decision is asked for, on a category with more support.',
  },
}

/** Whether it asks for a new decision, which goes through reply and body as any other. domain.md §5 */
export const wantsNewDecision = (outcome: ReviewOutcome): boolean => outcome !== 'confirm'

/**
 * The category that the school was last given, and its decision under way if there is one: a school has one unfinished at a time
 * (domain.md §4.3), so that one takes the outcome up, and no other is begun.
 */
export type DecidedOn = { level: Level; underWay: { academicYear: number } | null }

/** The categories that an outcome can ask for, from the nearest on; none where it can't be asked for. */
export function levelsFor(outcome: ReviewOutcome, from: Level): Level[] {
  if (outcome === 'raise') return levels.filter((it) => it > from).toReversed()
  return outcome === 'lower' ? levels.filter((it) => it < from) : []
}

/** What is wrong with the category that an outcome asks for, in words for its field; null when nothing is. */
export function askedLevelFault(
  scheme: Pick<Scheme, 'levels'>,
  { outcome, level }: { outcome: ReviewOutcome; level: Level | null },
  of: DecidedOn,
): string | null {
  const now = scheme.levels[of.level].label
  if (!wantsNewDecision(outcome)) return level === null ? null : 'Confirming the category proposes no other'
  const possible = levelsFor(outcome, of.level)
  if (possible.length === 0)
    return `The school’s category is ${now} already: none has ${outcome === 'raise' ? 'less' : 'more'} support`
  if (of.underWay)
    return level === null
      ? null
      : `Its category for ${academicYearWords(of.underWay.academicYear)} is being decided: propose there`
  if (level === null) return 'Choose the category to propose'
  return possible.includes(level)
    ? null
    : `${scheme.levels[level].label} doesn’t need ${outcome === 'raise' ? 'less' : 'more'} support than ${now}`
}
