import { academicYearOf, academicYearWords } from '../calendar/academic-year.ts'
import { dayWords } from '../calendar/day-words.ts'
import { halfDayWords } from '../accountability/words.ts'
import { type CriterionKey, criterionName, type Level, type Scheme } from '../categorisation/scheme.ts'
import { ratingLabel } from '../categorisation/rating.ts'
import { type EvidenceDays, liveOn } from '../evidence/strength.ts'
import { levelsByYear, type PublishedRatings, sinceYear } from './published-ratings.ts'

export const strengthKinds = ['rated', 'risen', 'award', 'offered'] as const

/** Why a school is strong in a criterion; domain.md §6. */
export type StrengthReason =
  | { kind: 'rated'; since: number }
  | { kind: 'risen'; from: Level; fromYear: number; to: Level; since: number }
  /** Seen on this day. */
  | { kind: 'award'; day: string }
  | { kind: 'offered'; halfDays: number; since: number }

/** An award that was linked to a criterion of the category in force, in support of it. */
export type Award = EvidenceDays & { criterionKey: CriterionKey }

export type StrengthFacts = {
  published: readonly PublishedRatings[]
  awards: readonly Award[]
  /** Live offers of the academic year that today lies in. */
  offers: readonly { criterionKey: CriterionKey; halfDays: number; academicYear: number }[]
  /** For how many months evidence counts. */
  evidenceMonths: number
}

/** Levels that a criterion has to rise, and within how many years of the one in force. */
const rise = { levels: 2, years: 3 }

/**
 * Why a school is strong in a criterion today; empty: it isn't known to be. Published ratings alone count, and what was published of
 * earlier years only to see what has risen.
 */
export function strengthReasons(
  facts: StrengthFacts,
  criterion: CriterionKey,
  today: string,
): StrengthReason[] {
  const years = levelsByYear(facts.published, criterion, today)
  const level = years[0]?.level ?? null
  const rated = level === 4 ? sinceYear(years, (one) => one === 4) : null
  const risen = risenIn(years)
  const award = facts.awards
    .filter((one) => one.criterionKey === criterion && liveOn(one, today, facts.evidenceMonths))
    .map(({ effectiveOn }) => effectiveOn)
    .toSorted()
    .at(-1)
  return [
    ...(rated === null ? [] : [{ kind: 'rated', since: rated } as const]),
    ...(risen === null ? [] : [risen]),
    // An award speaks for a rating that was published: without one there is nothing that it could be linked to.
    ...(award === undefined || level === null ? [] : [{ kind: 'award', day: award } as const]),
    ...facts.offers
      .filter((one) => one.criterionKey === criterion)
      .map(({ halfDays, academicYear }) => ({ kind: 'offered', halfDays, since: academicYear }) as const),
  ]
}

function risenIn(years: ReturnType<typeof levelsByYear>): StrengthReason | null {
  const [now, ...earlier] = years
  if (!now || now.level === null) return null
  const to = now.level
  const from = earlier.find(
    ({ academicYear, level }) =>
      level !== null && to - level >= rise.levels && academicYear >= now.academicYear - rise.years,
  )
  if (!from || from.level === null) return null
  const since = sinceYear(years, (level) => level >= to) ?? now.academicYear
  return { kind: 'risen', from: from.level, fromYear: from.academicYear, to, since }
}

/** The academic year since when a reason holds. */
export const strengthSince = (reason: StrengthReason): number =>
  reason.kind === 'award' ? academicYearOf(reason.day) : reason.since

/** A reason in the trust's own words: "Leading in curriculum and teaching since 2025/26". */
export function strengthWords(
  scheme: Pick<Scheme, 'criteria' | 'former' | 'ratingWords'>,
  criterion: CriterionKey,
  reason: StrengthReason,
): string {
  switch (reason.kind) {
    case 'rated':
      return `${scheme.ratingWords[4]} in ${withinSentence(criterionName(scheme, criterion))} since ${academicYearWords(reason.since)}`
    case 'risen':
      return `Risen from ${ratingLabel(scheme, reason.from)} in ${academicYearWords(reason.fromYear)} to ${ratingLabel(scheme, reason.to)} in ${academicYearWords(reason.since)}`
    case 'award':
      return `An award, on record since ${dayWords(reason.day)}`
    case 'offered':
      return `Offers ${halfDayWords(reason.halfDays)} in ${academicYearWords(reason.since)}`
  }
}

/** A criterion's name in the middle of a sentence; one that begins with an abbreviation stays as it is. */
export const withinSentence = (name: string): string =>
  /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name
