import { z } from 'zod'
import { impactRatings, progressRatings } from '../domain/progress/words.ts'
import { reviewOutcomes } from '../domain/reviews/outcome.ts'
import { Day, Id, text } from './common.ts'
import { endpoint } from './endpoint.ts'
import { ReviewJudgement, ReviewStatement } from './review-work.ts'
import { ReviewWithTrail } from './reviews.ts'
import { Level } from './scheme.ts'

/** Longest statement, note on a judgement, words on who was present, and reason for an outcome, in characters. */
export const reviewTextLimits = { statement: 6000, note: 2000, present: 500, reason: 4000 } as const

const ofReview = z.strictObject({ reviewId: Id })
const act = {
  method: 'POST',
  tag: 'reviews',
  access: 'trust',
  params: ofReview,
  ifMatch: true,
  idempotencyKey: true,
  status: 200,
  answer: ReviewWithTrail,
  versioned: true,
} as const

/** Freezes the plan as it was and as it is, and writes what happened since the last review. 409 unless it is scheduled. */
export const prepareReview = endpoint({
  ...act,
  name: 'prepareReview',
  path: '/reviews/:reviewId/prepare',
  summary: 'Open the preparation of a review',
})

/**
 * The head's statement, or another wording of it, until the review is signed off. If-Match names the version of the statement,
 * "0" before the first. What stands already, sent again by the same person, answers as it did the first time.
 */
export const writeStatement = endpoint({
  name: 'writeStatement',
  method: 'PUT',
  path: '/reviews/:reviewId/statement',
  summary: 'Write the head’s statement for a review',
  tag: 'reviews',
  access: 'trust',
  params: ofReview,
  body: z.strictObject({ text: text(reviewTextLimits.statement) }),
  ifMatch: true,
  idempotencyKey: true,
  status: 200,
  answer: ReviewStatement,
  versioned: true,
})

/**
 * Judges a priority of the picture, or corrects its judgement, until the review is signed off. If-Match names the version of
 * this priority's judgement, "0" before the first. 404 for a priority that the picture doesn't hold.
 */
export const judgePriority = endpoint({
  name: 'judgePriority',
  method: 'PUT',
  path: '/reviews/:reviewId/judgements/:priorityId',
  summary: 'Judge a priority’s progress and impact at a review',
  tag: 'reviews',
  access: 'trust',
  params: ofReview.extend({ priorityId: Id }),
  body: z.strictObject({
    progress: z.enum(progressRatings, 'Choose on track, at risk or off track'),
    impact: z.enum(impactRatings, 'Choose what can be seen of the impact'),
    note: text(reviewTextLimits.note),
  }),
  ifMatch: true,
  idempotencyKey: true,
  status: 200,
  answer: ReviewJudgement,
  versioned: true,
})

/** Whoever records that it was held, held it. 400 for a day to come or before its preparation, 409 with every reason. */
export const holdReview = endpoint({
  ...act,
  name: 'holdReview',
  path: '/reviews/:reviewId/hold',
  summary: 'Say when a review was held, and who was present',
  body: z.strictObject({ heldOn: Day, present: text(reviewTextLimits.present) }),
})

/**
 * Locks the review, makes the next one, and publishes this one. Raise and lower begin a decision on `level`, with the published
 * ratings and `reason` as its rationale; where one is under way already that takes it up, and `level` is left out.
 * 409 names each priority without a judgement.
 */
export const signOffReview = endpoint({
  ...act,
  name: 'signOffReview',
  path: '/reviews/:reviewId/sign-off',
  summary: 'Sign a review off with its outcome',
  body: z.strictObject({
    outcome: z.enum(reviewOutcomes, 'Choose confirm, raise or lower'),
    reason: text(reviewTextLimits.reason),
    level: Level.optional(),
  }),
})

/** A signed review as a file, to be saved and not shown. 404 before it is signed off. What isn't for the reader is counted. */
export const getReviewDocument = endpoint({
  name: 'getReviewDocument',
  method: 'GET',
  path: '/reviews/:reviewId/document',
  summary: 'A signed review as a PDF or Word file',
  tag: 'reviews',
  access: 'trust',
  params: ofReview,
  query: z.strictObject({ format: z.enum(['pdf', 'docx']).default('pdf') }),
  status: 200,
  answer: null,
})
