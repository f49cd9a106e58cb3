import type { LeaderNote, RatedCriterion, Rating } from '@sixfold/shared/contracts/ratings.ts'
import { defaultCriteria } from '@sixfold/shared/domain/categorisation/default-scheme.ts'
import type { LeaderNoteRow, RatingRow } from './rating-queries.ts'

export const presentRating = (row: RatingRow): Rating => ({
  criterionKey: row.criterionKey,
  value: row.value,
  note: row.note,
  by: { id: row.byId, name: row.byName },
  day: row.day,
  version: row.version,
})

/** Every criterion of the framework in its order; `before` are those of an earlier year's published category. */
export const presentRatings = (
  rows: readonly RatingRow[],
  before: { academicYear: number; ratings: readonly RatingRow[] } | null,
): RatedCriterion[] =>
  defaultCriteria.map(({ key }) => {
    const now = rows.find((row) => row.criterionKey === key)
    const then = before?.ratings.find((row) => row.criterionKey === key)
    return {
      criterionKey: key,
      rating: now ? presentRating(now) : null,
      before: before && then ? { academicYear: before.academicYear, value: then.value } : null,
    }
  })

/** As they were published, in the framework's order; those that are missing are left out. */
export const presentPublishedRatings = (rows: readonly RatingRow[]) =>
  defaultCriteria.flatMap(({ key }) =>
    rows
      .filter((row) => row.criterionKey === key)
      .map(({ criterionKey, value, note }) => ({ criterionKey, value, note })),
  )

export const presentLeaderNote = (row: LeaderNoteRow): LeaderNote => ({
  id: row.id,
  text: row.text,
  by: { id: row.byId, name: row.byName },
  at: row.at,
})
