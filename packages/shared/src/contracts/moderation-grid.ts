import { z } from 'zod'
import { outlierKinds } from '../domain/categorisation/outlier.ts'
import { Id, pageOf, pageQuery, SchoolName, Version } from './common.ts'
import { endpoint } from './endpoint.ts'
import { EvidenceSummary } from './priority.ts'
import { RatingValue } from './ratings.ts'
import { CriterionKey } from './criterion-key.ts'
import { Level, SeenStatus } from './scheme.ts'

/**
 * A criterion of a school in moderation. `version` counts the trust's ratings of it, 0 before the first, and is what a change sends
 * as If-Match. `was` is the rating before the last change since it was proposed. `before` is last year's published one. `outlier`
 * names what the rating is two levels or more away from. `evidence` is today's strength of what is linked to it, and to the head's own once
 * that is submitted.
 */
export const GridCell = z.strictObject({
  criterionKey: CriterionKey,
  value: RatingValue.nullable(),
  note: z.string().nullable(),
  version: z.int().min(0),
  was: z.strictObject({ value: RatingValue, reason: z.string(), by: z.string() }).nullable(),
  self: RatingValue.nullable(),
  before: RatingValue.nullable(),
  outlier: z.array(z.enum(outlierKinds)),
  evidence: EvidenceSummary,
})
export type GridCell = z.infer<typeof GridCell>

/** A school of the round with its ratings. `canRate`: ratings of it can be changed now; `needsReason`: each change says why. */
export const GridRow = z.strictObject({
  school: SchoolName,
  categorisationId: Id,
  status: SeenStatus,
  /** What is put forward; null before it is proposed. */
  level: Level.nullable(),
  /** What the ratings suggest; null where they suggest nothing yet. */
  suggested: Level.nullable(),
  version: Version,
  canRate: z.boolean(),
  needsReason: z.boolean(),
  cells: z.array(GridCell),
})
export type GridRow = z.infer<typeof GridRow>

/** For trust leaders: the schools of a round that somebody has begun with, side by side, by name; never those of one's own. */
export const getModerationGrid = endpoint({
  name: 'getModerationGrid',
  method: 'GET',
  path: '/rounds/:roundId/moderation',
  summary: 'The ratings of a round’s schools side by side',
  tag: 'categorisation',
  access: 'trust',
  params: z.strictObject({ roundId: Id }),
  query: z.strictObject(pageQuery),
  status: 200,
  answer: pageOf(GridRow),
})
