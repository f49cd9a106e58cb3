import { academicYearOf, academicYearWords } from '../calendar/academic-year.ts'
import { dayWords } from '../calendar/day-words.ts'
import { type CriterionKey, criterionName, type Level, type Scheme } from '../categorisation/scheme.ts'
import { levelsByYear, type PublishedRatings, sinceYear } from './published-ratings.ts'
import { withinSentence } from './strengths.ts'

export const needKinds = ['rated', 'asked', 'declared'] as const

/** Why a school needs help with a criterion; domain.md §6. */
export type NeedReason =
  | { kind: 'rated'; level: Level; since: number }
  /** At step 3 of a priority, on this day, the school said that it needs support, and none is agreed. */
  | { kind: 'asked'; priorityId: string; day: string }
  | { kind: 'declared'; needId: string; academicYear: number }

export type NeedFacts = {
  published: readonly PublishedRatings[]
  /** Priorities at step 3 that need support and have no pairing that answers it, as far as one may know of them. */
  asked: readonly { criterionKey: CriterionKey; priorityId: string; day: string }[]
  /** Declared by hand for the academic year that today lies in or the next, and not withdrawn. */
  declared: readonly { criterionKey: CriterionKey; id: string; academicYear: number }[]
}

/** Levels that say that help is wanted. */
const low = (level: Level): boolean => level <= 2

/** Why a school needs help with a criterion today; empty: nothing says that it does. */
export function needReasons(facts: NeedFacts, criterion: CriterionKey, today: string): NeedReason[] {
  const years = levelsByYear(facts.published, criterion, today)
  const level = years[0]?.level ?? null
  const since = level !== null && low(level) ? sinceYear(years, (one) => one === level) : null
  const ofIt = (one: { criterionKey: CriterionKey }) => one.criterionKey === criterion
  return [
    ...(level === null || since === null ? [] : [{ kind: 'rated', level, since } as const]),
    ...facts.asked.filter(ofIt).map(({ priorityId, day }) => ({ kind: 'asked', priorityId, day }) as const),
    ...facts.declared
      .filter(ofIt)
      .map(({ id, academicYear }) => ({ kind: 'declared', needId: id, academicYear }) as const),
  ]
}

/** The academic year since when a reason holds. */
export function needSince(reason: NeedReason): number {
  if (reason.kind === 'asked') return academicYearOf(reason.day)
  return reason.kind === 'rated' ? reason.since : reason.academicYear
}

/** A reason in the trust's own words: "Developing in attendance and behaviour since 2025/26". */
export function needWords(
  scheme: Pick<Scheme, 'criteria' | 'former' | 'ratingWords'>,
  criterion: CriterionKey,
  reason: NeedReason,
): string {
  switch (reason.kind) {
    case 'rated':
      return `${scheme.ratingWords[reason.level]} in ${withinSentence(criterionName(scheme, criterion))} since ${academicYearWords(reason.since)}`
    case 'asked':
      return `Needs support for a priority at step 3, said on ${dayWords(reason.day)}; none is agreed yet`
    case 'declared':
      return `Asked for in ${academicYearWords(reason.academicYear)}`
  }
}
