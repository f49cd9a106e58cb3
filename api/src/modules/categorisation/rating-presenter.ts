import type { LeaderNote, RatedCriterion, Rating } from '@sixfold/shared/contracts/ratings.ts'
import type { CriterionKey, Scheme } from '@sixfold/shared/domain/categorisation/scheme.ts'
import type { KeptRating, LeaderNoteRow, RatingRow } from './rating-queries.ts'

export const presentRating = (row: RatingRow): Rating => ({
  criterionKey: row.criterionKey,
  value: row.value,
  note: row.note,
  by: { id: row.byId, name: row.byName },
  day: row.day,
  version: row.version,
})

type Earlier = { academicYear: number; ratings: readonly RatingRow[] } | null

/**
 * Every criterion of the framework in its order. `shows` says whose ratings the person asking sees, and whether how often they were
 * corrected; `earlier` are those of an earlier year's published category; `evidenceOn` tells what a criterion rests on.
 */
export const presentRatings = (
  { criteria }: Pick<Scheme, 'criteria' | 'former'>,
  all: readonly KeptRating[],
  earlier: Earlier,
  shows: { trust: boolean; former: boolean; self: boolean; corrections: boolean },
  evidenceOn: (criterionKey: CriterionKey) => RatedCriterion['evidence'],
): RatedCriterion[] =>
  criteria.map(({ key }) => {
    const given = all.filter((row) => row.criterionKey === key)
    const trust = given.filter((row) => row.source === 'trust')
    const [now, self] = [trust.at(-1), given.filter((row) => row.source === 'self').at(-1)]
    const then = earlier?.ratings.find((row) => row.criterionKey === key)
    return {
      criterionKey: key,
      rating: now && shows.trust ? presentRating(shows.corrections ? now : { ...now, version: 1 }) : null,
      former: shows.former ? former(trust) : [],
      self: self && shows.self ? presentRating(self) : null,
      before:
        earlier && then ? { academicYear: earlier.academicYear, value: then.value, note: then.note } : null,
      evidence: evidenceOn(key),
    }
  })

/** Those that another took the place of for a reason: what was corrected before it was proposed tells nobody anything. */
const former = (trust: readonly KeptRating[]): RatedCriterion['former'] =>
  trust.flatMap((row, index) => {
    const reason = trust[index + 1]?.reason ?? null
    return reason === null ? [] : [{ value: row.value, by: { id: row.byId, name: row.byName }, reason }]
  })

/** As they were published, in the scheme's order, those by criteria that it has no more at the end; those that are missing are left out. */
export const presentPublishedRatings = (
  { criteria, former: gone }: Pick<Scheme, 'criteria' | 'former'>,
  rows: readonly RatingRow[],
) =>
  [...criteria, ...gone].flatMap(({ key }) =>
    rows
      .filter((row) => row.criterionKey === key)
      .map(({ criterionKey, value, note }) => ({ criterionKey, value, note })),
  )

export const presentLeaderNote = (row: LeaderNoteRow): LeaderNote => ({
  id: row.id,
  text: row.text,
  supersedesId: row.supersedesId,
  superseded: row.superseded,
  by: { id: row.byId, name: row.byName },
  at: row.at,
})
