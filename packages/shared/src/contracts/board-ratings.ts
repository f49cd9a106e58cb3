import { z } from 'zod'
import { Day, Id } from './common.ts'
import { CriterionKey } from './criterion-key.ts'
import { endpoint } from './endpoint.ts'
import { RatingValue } from './ratings.ts'
import { Level } from './scheme.ts'

/** A school's published ratings in force on the page's day. */
export const BoardRatedSchool = z.strictObject({
  id: Id,
  name: z.string(),
  /** The published category that the ratings belong to; null before the first, and of one that was entered later. */
  category: z.strictObject({ level: Level, effectiveOn: Day, categorisationId: Id }).nullable(),
  /** Of the criteria that were rated, in no order; none: the category was decided without. */
  ratings: z.array(z.strictObject({ criterionKey: CriterionKey, value: RatingValue })),
})
export type BoardRatedSchool = z.infer<typeof BoardRatedSchool>

export const BoardRatings = z.strictObject({
  asAt: Day,
  /** By name. Schools that belong to the trust on the page's day. */
  schools: z.array(BoardRatedSchool),
})
export type BoardRatings = z.infer<typeof BoardRatings>

/**
 * Ratings by criterion as at a day: those of the category in force on it, never of a proposal. Its ETag is that of the trustees’ page,
 * which it is a part of. 400 for a day still to come.
 */
export const getBoardRatings = endpoint({
  name: 'getBoardRatings',
  method: 'GET',
  path: '/dashboard/ratings',
  summary: 'The trustees’ page: published ratings, schools by criteria, as at a day',
  tag: 'accountability',
  access: 'trust',
  query: z.strictObject({ asAt: Day.optional() }),
  status: 200,
  answer: BoardRatings,
})
