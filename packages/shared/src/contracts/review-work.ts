import { z } from 'zod'
import { terms } from '../domain/calendar/calendar-days.ts'
import { stepKeys } from '../domain/cycle/steps.ts'
import { evidenceKinds, strengths } from '../domain/evidence/words.ts'
import { impactRatings, progressRatings } from '../domain/progress/words.ts'
import { reviewOutcomes } from '../domain/reviews/outcome.ts'
import { earlierPictures } from '../domain/reviews/picture.ts'
import { AcademicYear, Day, Id, PersonName, Version } from './common.ts'
import { PlanChange } from './plans.ts'
import { CriterionKey } from './criterion-key.ts'
import { Level } from './scheme.ts'

const Count = z.int().min(0)

/** Which approved version of the plan a picture shows, and the SHA-256 of the whole picture as canonical JSON. */
const Picture = {
  version: z
    .strictObject({ planId: Id, number: z.int(), academicYear: AcademicYear, approvedOn: Day })
    .nullable(),
  hash: z.string(),
}

/** What somebody said of a priority at a review. `version` counts its corrections from 1: the latest stands. */
export const ReviewJudgement = z.strictObject({
  progress: z.enum(progressRatings),
  impact: z.enum(impactRatings),
  note: z.string(),
  by: PersonName,
  day: Day,
  /** How its present step was evidenced when it was judged. */
  evidence: z.strictObject({ strength: z.enum(strengths), contested: z.boolean() }),
  version: Version,
})
export type ReviewJudgement = z.infer<typeof ReviewJudgement>

/** The head's statement, as its newest wording says; `version` counts its wordings from 1. */
export const ReviewStatement = z.strictObject({
  text: z.string(),
  by: PersonName,
  day: Day,
  version: Version,
})
export type ReviewStatement = z.infer<typeof ReviewStatement>

const Seen = z.strictObject({ value: z.number(), observedOn: Day }).nullable()
const worded = <Shape extends z.ZodRawShape>(shape: Shape) => z.strictObject({ ...shape, words: z.string() })

/**
 * What happened since, as it was written when the review was prepared: facts, and words. What isn't for the person asking is
 * counted: measures on fewer than six pupils, evidence of another audience, updates not published yet.
 */
export const ShownDifference = z.strictObject({
  since: z.strictObject({ what: z.enum(['review', 'category']), day: Day }),
  steps: z.array(
    worded({
      priorityId: Id,
      day: Day,
      from: z.enum(stepKeys).nullable(),
      to: z.enum(stepKeys).nullable(),
      turn: z.int(),
    }),
  ),
  updates: z.array(
    worded({
      priorityId: Id,
      wordingId: Id,
      day: Day,
      rating: z.enum(progressRatings),
      impact: z.enum(impactRatings).nullable(),
      whatChanged: z.string(),
    }),
  ),
  actions: z.array(
    worded({
      priorityId: Id,
      actionId: Id,
      title: z.string(),
      dueOn: Day.nullable(),
      what: z.enum(['done', 'late']),
      doneOn: Day.nullable(),
    }),
  ),
  measures: z.array(
    worded({
      priorityId: Id,
      measureId: Id,
      name: z.string(),
      fewPupils: z.boolean(),
      before: Seen,
      now: Seen,
      target: z.number().nullable(),
    }),
  ),
  evidence: z.array(
    worded({
      priorityId: Id,
      evidenceId: Id,
      title: z.string(),
      kind: z.enum(evidenceKinds),
      what: z.enum(['added', 'expired', 'withdrawn']),
      day: Day,
    }),
  ),
  support: z.array(
    worded({ pairingId: Id, day: Day, giver: z.string(), receiver: z.string(), halfDays: Count }),
  ),
  /** Half-days of each pairing's visits since; not in those that were written before visits of support were kept. */
  delivered: z
    .array(worded({ pairingId: Id, giver: z.string(), receiver: z.string(), halfDays: Count }))
    .optional(),
  /** Null for those who have the counts alone. */
  visits: z.array(worded({ visitId: Id, day: Day, halfDays: Count })).nullable(),
  visitsMade: Count,
  /** Open ones that the person asking reads; not in those that were written before questions were kept. */
  questions: z.array(worded({ questionId: Id, day: Day })).optional(),
  /** By priority, for those that have any. */
  hidden: z.array(z.strictObject({ priorityId: Id, updates: Count, measures: Count, evidence: Count })),
  /** As it stood on the day of the preparation. Support in half-days of the academic year. */
  entitlement: z.strictObject({
    academicYear: AcademicYear,
    term: z.enum(terms).nullable(),
    visits: z.array(
      z.strictObject({ term: z.enum(terms), from: Day, to: Day, promised: Count, made: Count, left: Count }),
    ),
    support: z.strictObject({ promised: Count, agreed: Count, delivered: Count.optional(), left: Count }),
  }),
})
export type ShownDifference = z.infer<typeof ShownDifference>

/** A priority of the plan in force when the review was prepared. */
const ReviewedPriority = z.strictObject({
  id: Id,
  title: z.string(),
  criterionKey: CriterionKey,
  /** Where it stood then; `step` is null once completed. */
  step: z.enum(stepKeys).nullable(),
  turn: z.int(),
  /** On its present step today, until it is judged; then as it was on that day. */
  evidence: z.strictObject({ strength: z.enum(strengths), contested: z.boolean() }),
  judgement: ReviewJudgement.nullable(),
})
export type ReviewedPriority = z.infer<typeof ReviewedPriority>

/** A review from its preparation on. Before it is signed off, for leaders, the school's partners and its head alone. */
export const ReviewWork = z.strictObject({
  prepared: z.strictObject({ day: Day, by: PersonName }),
  before: z.strictObject({ ...Picture, why: z.enum(earlierPictures) }),
  now: z.strictObject(Picture),
  /** What the plan in force says otherwise than the earlier one, and how many measures of it are not for the person asking. */
  planChanges: z.array(PlanChange),
  hiddenMeasures: Count,
  difference: ShownDifference,
  priorities: z.array(ReviewedPriority),
  /** Null while the head has written none. */
  statement: ReviewStatement.nullable(),
  /** Null until it was held. `present`: who was there, in words. */
  held: z.strictObject({ heldOn: Day, present: z.string(), by: PersonName }).nullable(),
  /** Null until it is signed off. `hash`: SHA-256 of all that was signed. */
  outcome: z
    .strictObject({
      outcome: z.enum(reviewOutcomes),
      reason: z.string(),
      wantsNewDecision: z.boolean(),
      /** The decision that takes it up, for leaders, the school’s partners and its head; null for others, and of a confirmed one. */
      categorisationId: Id.nullable(),
      signedOn: Day,
      by: PersonName,
      hash: z.string(),
      next: z.strictObject({ id: Id, dueOn: Day }),
    })
    .nullable(),
  /** What signing it off may ask for: the category that the school was last given, and its decision under way. Null unless it was held. */
  decidedOn: z
    .strictObject({
      level: Level,
      underWay: z.strictObject({ id: Id, academicYear: AcademicYear }).nullable(),
    })
    .nullable(),
  /** When the next review falls due if this one is signed off today; null unless it was held. */
  nextDueOn: Day.nullable(),
})
export type ReviewWork = z.infer<typeof ReviewWork>
