import { z } from 'zod'
import { ratingNoteFault, type RatingValue as Value, ratingValues } from '../domain/categorisation/rating.ts'
import {
  abilities,
  Blocker,
  Day,
  Id,
  Instant,
  pageOf,
  pageQuery,
  PersonName,
  text,
  Version,
} from './common.ts'
import { endpoint } from './endpoint.ts'
import { EvidenceSummary } from './priority.ts'
import { CriterionKey } from './criterion-key.ts'
import { Level } from './scheme.ts'

/** A level from 4 (Leading) to 1 (Urgent), or why a criterion has none. */
export const RatingValue: z.ZodType<Value> = z.literal([...ratingValues], {
  error: 'Choose 4, 3, 2, 1, not-applicable or too-early',
})

/** Longest note on a rating, reason for departing, and leader-only note, in characters. */
export const ratingNoteLimit = 1000
export const departureLimit = 2000
export const leaderNoteLimit = 4000

/**
 * What somebody said of a criterion on a day. `note` is null where nothing was added to a level; without a level it is the
 * reason. `version` counts its corrections from 1: the latest stands.
 */
export const Rating = z.strictObject({
  criterionKey: CriterionKey,
  value: RatingValue,
  note: z.string().nullable(),
  by: PersonName,
  day: Day,
  version: Version,
})
export type Rating = z.infer<typeof Rating>

/** A rating that another has taken the place of once the category was proposed, and why. */
export const FormerRating = z.strictObject({
  value: RatingValue,
  by: PersonName,
  /** Why the next one took its place. */
  reason: z.string(),
})

/**
 * A criterion of the framework with its rating, null while it has none; what it was before it was moderated, the oldest first;
 * the head's own, null before it is submitted or where one may not see it; the one published in an earlier year; and today's strength of
 * what is linked to the ratings that one sees, the head's and the trust's together.
 */
export const RatedCriterion = z.strictObject({
  criterionKey: CriterionKey,
  rating: Rating.nullable(),
  former: z.array(FormerRating),
  self: Rating.nullable(),
  before: z
    .strictObject({ academicYear: z.int(), value: RatingValue, note: z.string().nullable() })
    .nullable(),
  evidence: EvidenceSummary,
})
export type RatedCriterion = z.infer<typeof RatedCriterion>

/** As a category was published with it. */
export const PublishedRating = Rating.pick({ criterionKey: true, value: true, note: true })

/** domain.md §4.2. `level` null: no suggestion, `missing` says why. `because` and `decidedBy` say which criteria decided. */
export const Suggestion = z.strictObject({
  level: Level.nullable(),
  because: z.array(z.string()),
  decidedBy: z.array(CriterionKey),
  missing: z.array(Blocker),
})

/** Why the last proposal was another level than the one suggested then (`from`). */
export const Departure = z.strictObject({ from: Level, reason: z.string() })

const params = z.strictObject({ categorisationId: Id })

/**
 * Rates one criterion, or corrects its rating. If-Match names the version of this criterion's rating, "0" before the first. What
 * stands already, sent again by the same person, answers as it did the first time.
 */
export const rateCriterion = endpoint({
  name: 'rateCriterion',
  method: 'PUT',
  path: '/categorisations/:categorisationId/ratings/:criterionKey',
  summary: 'Rate a criterion while a category is being proposed',
  tag: 'categorisation',
  access: 'trust',
  params: params.extend({ criterionKey: CriterionKey }),
  body: z
    .strictObject({
      value: RatingValue,
      note: text(ratingNoteLimit).nullable(),
      /** Why it is changed, once the category was proposed. */
      reason: text(ratingNoteLimit).optional(),
    })
    .superRefine(({ value, note }, ctx) => {
      const fault = ratingNoteFault(value, note)
      if (fault) ctx.addIssue({ code: 'custom', path: ['note'], message: fault })
    }),
  ifMatch: true,
  idempotencyKey: true,
  status: 200,
  answer: Rating,
  versioned: true,
})

/**
 * For trust leaders and the school's partners alone, never for whoever belongs to the school; domain.md §2. `supersedesId`: the note
 * that it corrects, which is kept; `superseded`: another one corrects it.
 */
export const LeaderNote = z.strictObject({
  id: Id,
  text: z.string(),
  supersedesId: Id.nullable(),
  superseded: z.boolean(),
  by: PersonName,
  at: Instant,
})
export type LeaderNote = z.infer<typeof LeaderNote>

/** Oldest first. 404 for everybody but leaders and the school's partners, whatever else they see of the proposal. */
export const listLeaderNotes = endpoint({
  name: 'listLeaderNotes',
  method: 'GET',
  path: '/categorisations/:categorisationId/leader-notes',
  summary: 'Leader-only notes on a school’s way through a round',
  tag: 'categorisation',
  access: 'trust',
  params,
  query: z.strictObject(pageQuery),
  status: 200,
  answer: pageOf(LeaderNote).extend({
    abilities: abilities('write'),
    blockers: z.strictObject({ write: z.array(Blocker) }),
  }),
})

/**
 * Adds a note, or corrects one that stands: none is changed or removed. Says nothing to anybody else: no event, and no version that
 * others read moves. 409 where somebody has corrected the note meanwhile.
 */
export const addLeaderNote = endpoint({
  name: 'addLeaderNote',
  method: 'POST',
  path: '/categorisations/:categorisationId/leader-notes',
  summary: 'Add a leader-only note',
  tag: 'categorisation',
  access: 'trust',
  params,
  body: z.strictObject({ id: Id, text: text(leaderNoteLimit), supersedesId: Id.nullable().default(null) }),
  status: 201,
  answer: LeaderNote,
})
