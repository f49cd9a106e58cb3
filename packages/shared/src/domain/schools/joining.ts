import type { Blocker } from '../../contracts/common.ts'
import { academicYearOf, academicYearWords } from '../calendar/academic-year.ts'
import { dayWords } from '../calendar/day-words.ts'

/**
 * What the record of a school holds, by kind, each with the last day on which the school can have joined for it to stand. A cycle
 * and a place in a round may be prepared ahead, so theirs is the last day of their year; domain.md §1.
 */
const needingSchool = ['cycle', 'round', 'category', 'review', 'visit'] as const
export type NeedingSchool = { kind: (typeof needingSchool)[number]; joinedBy: string }

export type JoiningFacts = {
  /** The joining day that is recorded now. */
  joinedOn: string
  leftOn: string | null
  /** Of each kind the earliest that the school's time in the trust has covered so far. */
  recorded: readonly NeedingSchool[]
}

const words: Record<NeedingSchool['kind'], (day: string) => string> = {
  cycle: (day) => `Its ${yearOf(day)} cycle is recorded, and that year ends on ${dayWords(day)}`,
  round: (day) => `It is in the ${yearOf(day)} round, and that year ends on ${dayWords(day)}`,
  category: (day) => `A category of the school takes effect on ${dayWords(day)}`,
  review: (day) => `A review of the school was begun on ${dayWords(day)}`,
  visit: (day) => `A visit by the trust is logged on ${dayWords(day)}`,
}

const yearOf = (lastDay: string) => academicYearWords(academicYearOf(lastDay))

/**
 * Why a school can't have joined on this day; empty means it can. It doesn't join after it left, nor after what its time in the
 * trust has covered so far; what was recorded ahead of joining stays ahead.
 */
export function joiningBlockers(joinedOn: string, of: JoiningFacts): Blocker[] {
  return [
    ...(of.leftOn !== null && joinedOn > of.leftOn
      ? [{ code: 'left-before', message: `The school left the trust on ${dayWords(of.leftOn)}` }]
      : []),
    ...of.recorded
      .filter(({ joinedBy }) => joinedBy >= of.joinedOn && joinedBy < joinedOn)
      .map(({ kind, joinedBy }) => ({ code: `earlier-${kind}`, message: words[kind](joinedBy) })),
  ]
}
