import { z } from 'zod'
import {
  abilities,
  AcademicYear,
  Blocker,
  Day,
  Id,
  Instant,
  PersonName,
  SchoolName,
  text,
  Version,
} from './common.ts'
import { Decision } from './categories.ts'
import { endpoint } from './endpoint.ts'
import { Departure, departureLimit, RatedCriterion, Suggestion } from './ratings.ts'
import { AskedReply, Conversation, Moderation, ReReview } from './reply.ts'
import { Level, Movement, SeenStatus } from './scheme.ts'
import { SelfAssessment } from './self-assessment.ts'

/** What people do with a school's way through a round, each with an ability and its blockers. */
export const categorisationActs = [
  'rateSelf',
  'submit',
  'rate',
  'propose',
  'moderate',
  'converse',
  'reply',
  'extendReply',
  'nameReReviewer',
  'reReview',
  'decide',
  'return',
] as const

/** A question with which the board sent a proposal back. */
export const Question = z.strictObject({ text: z.string(), by: PersonName, day: Day })

/**
 * A school's way through a round, as far as the person asking may see. `level`, `rationale` and `proposed` are null until
 * somebody proposes, and for the school's head until the reply is asked for; a published one never tells of the proposals before
 * it. `before` is as in the round's list. `earliestEffectiveOn` is the first day on which a decision today may take effect. `ratings` has every criterion of the
 * framework in its order. `suggestion`, `departure` and `moderations` are for leaders, the school's partners and those who
 * decide or re-review: null or empty for the school's own people.
 */
export const Categorisation = z.strictObject({
  id: Id,
  /** `schemeNumber`: the version of the scheme by which it is rated and categorised; 0: Sixfold's own. */
  round: z.strictObject({ id: Id, academicYear: AcademicYear, schemeNumber: z.int().min(0) }),
  /** The review that asked for it; null where the round did. */
  review: z.strictObject({ id: Id, signedOn: Day }).nullable(),
  school: SchoolName,
  status: SeenStatus,
  level: Level.nullable(),
  before: Level.nullable(),
  movement: Movement.nullable(),
  rationale: z.string().nullable(),
  selfAssessment: SelfAssessment,
  ratings: z.array(RatedCriterion),
  suggestion: Suggestion.nullable(),
  departure: Departure.nullable(),
  proposed: z.strictObject({ by: PersonName, at: Instant }).nullable(),
  moderations: z.array(Moderation),
  conversation: Conversation.nullable(),
  /** Each time the head was asked, the oldest first. */
  replies: z.array(AskedReply),
  /** Each time it was challenged, the oldest first. */
  reReviews: z.array(ReReview),
  /** The body's last question, while it isn't published. */
  question: Question.nullable(),
  decision: Decision.nullable(),
  earliestEffectiveOn: Day,
  /** The person asking sits on no body that decides today, so records a decision only with its minute reference. */
  minuteReferenceNeeded: z.boolean(),
  /** `leaderNotes`: reads and writes the leader-only notes, which have their own list. */
  abilities: abilities(...categorisationActs, 'leaderNotes'),
  blockers: z.strictObject(
    Object.fromEntries(categorisationActs.map((act) => [act, z.array(Blocker)])) as {
      [Act in (typeof categorisationActs)[number]]: z.ZodArray<typeof Blocker>
    },
  ),
  version: Version,
})
export type Categorisation = z.infer<typeof Categorisation>

/** 409 with every reason: begun before, another year's decision unfinished, not in the trust. */
export const beginCategorisation = endpoint({
  name: 'beginCategorisation',
  method: 'POST',
  path: '/rounds/:roundId/categorisations',
  summary: 'Begin a school’s way through a round',
  tag: 'categorisation',
  access: 'trust',
  params: z.strictObject({ roundId: Id }),
  body: z.strictObject({ id: Id, schoolId: Id }),
  status: 201,
  answer: Categorisation,
  versioned: true,
})

const params = z.strictObject({ categorisationId: Id })

export const getCategorisation = endpoint({
  name: 'getCategorisation',
  method: 'GET',
  path: '/categorisations/:categorisationId',
  summary: 'A school’s way through a round',
  tag: 'categorisation',
  access: 'trust',
  outside: true,
  params,
  status: 200,
  answer: Categorisation,
  versioned: true,
})

/** Longest rationale and question, in characters. */
export const rationaleLimit = 4000
export const questionLimit = 2000

/**
 * Proposes a category, for leaders to moderate. A rating unlike the head's own carries a note by then. The rationale is published with it: no pupils, no individual staff.
 * `departure` is the reason for another level than the ratings suggest, needed then and only then; it isn't published.
 */
export const proposeCategory = endpoint({
  name: 'proposeCategory',
  method: 'POST',
  path: '/categorisations/:categorisationId/propose',
  summary: 'Propose a category, with its rationale',
  tag: 'categorisation',
  access: 'trust',
  params,
  body: z.strictObject({
    level: Level,
    rationale: text(rationaleLimit),
    departure: text(departureLimit).optional(),
  }),
  ifMatch: true,
  idempotencyKey: true,
  status: 200,
  answer: Categorisation,
  versioned: true,
})

/**
 * Settles the proposal for a body, publishes it and makes the school's next review. The body is the one named; else that of
 * the meeting; else, of those that decide, the first on which the person sits, the board before others. Who doesn't sit on
 * it is the clerk, and gives a minute reference.
 */
export const decideCategory = endpoint({
  name: 'decideCategory',
  method: 'POST',
  path: '/categorisations/:categorisationId/decide',
  summary: 'Decide on a proposed category for a body, and publish it',
  tag: 'categorisation',
  access: 'trust',
  params,
  body: z.strictObject({
    effectiveOn: Day,
    bodyId: Id.optional(),
    meetingId: Id.optional(),
    minuteReference: text(100).optional(),
  }),
  ifMatch: true,
  idempotencyKey: true,
  status: 200,
  answer: Categorisation,
  versioned: true,
})

/** Sends the proposal back with a question, for leaders to answer; trustees then no longer see it. */
export const returnProposal = endpoint({
  name: 'returnProposal',
  method: 'POST',
  path: '/categorisations/:categorisationId/return',
  summary: 'Send a proposed category back with a question',
  tag: 'categorisation',
  access: 'trust',
  params,
  body: z.strictObject({ question: text(questionLimit) }),
  ifMatch: true,
  idempotencyKey: true,
  status: 200,
  answer: z.strictObject({ id: Id, version: Version }),
  versioned: true,
})
