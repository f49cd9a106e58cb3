import { academicYearOf } from '../calendar/academic-year.ts'
import { bySupersession, type Decided } from '../categorisation/in-force.ts'
import { type CriterionKey, isLevel, type Level } from '../categorisation/scheme.ts'
import type { RatingValue } from '../categorisation/rating.ts'

/** A category as it was published, with the trust's ratings that it rests on; by criterion. */
export type PublishedRatings = Decided & {
  academicYear: number
  ratings: Readonly<Record<CriterionKey, RatingValue>>
}

/** What was published of one criterion in one academic year; null: it had no level then. */
export type YearLevel = { academicYear: number; level: Level | null }

/**
 * One criterion year by year, the newest first: of each academic year what was published last and holds by today. The first is of the
 * category in force. Nothing that is proposed comes in here. Nothing published: [].
 */
export function levelsByYear(
  published: readonly PublishedRatings[],
  criterion: CriterionKey,
  today: string,
): YearLevel[] {
  const effective = published.filter((it) => it.effectiveOn <= today).toSorted(bySupersession)
  const last = new Map(effective.map((it) => [it.academicYear, it]))
  return [...last.values()]
    .toSorted((a, b) => bySupersession(b, a))
    .map(({ academicYear, ratings }) => {
      const value = ratings[criterion]
      return { academicYear, level: isLevel(value) ? value : null }
    })
}

/** The first of the years, going back from the newest without a gap in what was published, of which this holds. */
export function sinceYear(years: readonly YearLevel[], holds: (level: Level) => boolean): number | null {
  const ended = years.findIndex(({ level }) => level === null || !holds(level))
  return (ended === -1 ? years.at(-1) : years[ended - 1])?.academicYear ?? null
}

/** Years for which help can be offered or asked for: this one, and the next. */
export const supportYears = (today: string): [now: number, next: number] => {
  const now = academicYearOf(today)
  return [now, now + 1]
}
