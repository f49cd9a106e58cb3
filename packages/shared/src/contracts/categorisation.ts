import { z } from 'zod'
import { BodyKind } from './bodies.ts'
import {
  abilities,
  AcademicYear,
  Blocker,
  Day,
  Id,
  Instant,
  pageOf,
  pageQuery,
  PersonName,
  SchoolName,
  text,
  Version,
} from './common.ts'
import { endpoint } from './endpoint.ts'
import { Departure, departureLimit, PublishedRating, RatedCriterion, Suggestion } from './ratings.ts'
import { CategorisationStatus, Level, Movement } from './scheme.ts'

/** One round a trust and academic year; domain.md §4.3. */
export const Round = z.strictObject({
  id: Id,
  academicYear: AcademicYear,
  openedAt: Instant,
  openedBy: PersonName,
  version: Version,
})
export type Round = z.infer<typeof Round>

/** 409 when that year has a round, or lies neither in this academic year nor in the next. */
export const openRound = endpoint({
  name: 'openRound',
  method: 'POST',
  path: '/rounds',
  summary: 'Open the round of an academic year',
  tag: 'categorisation',
  access: 'trust',
  body: z.strictObject({ id: Id, academicYear: AcademicYear }),
  status: 201,
  answer: Round,
  versioned: true,
})

/** Newest year first. `yearsToOpen` are those that the person asking could open now. */
export const listRounds = endpoint({
  name: 'listRounds',
  method: 'GET',
  path: '/rounds',
  summary: 'Rounds, newest first',
  tag: 'categorisation',
  access: 'trust',
  query: z.strictObject(pageQuery),
  status: 200,
  answer: pageOf(Round).extend({ abilities: abilities('open'), yearsToOpen: z.array(AcademicYear) }),
})

export const getRound = endpoint({
  name: 'getRound',
  method: 'GET',
  path: '/rounds/:roundId',
  summary: 'A round',
  tag: 'categorisation',
  access: 'trust',
  params: z.strictObject({ roundId: Id }),
  status: 200,
  answer: Round,
  versioned: true,
})

/** A category as it stands on a day, and since when; `level` of one that a body has settled. */
const InForce = z.strictObject({ level: Level, effectiveOn: Day })

/**
 * A school and where it is in a round, as far as the person asking may see. `status` is null when nobody has begun, and then
 * so are `categorisationId`, `level`, `before` and `movement`; `level` is the proposed or published one. `before` is the level
 * in force on the 31 August before, null without one. `inForce` is the school's category today, whichever round it is from.
 */
export const RoundSchool = z.strictObject({
  school: SchoolName,
  categorisationId: Id.nullable(),
  status: CategorisationStatus.nullable(),
  level: Level.nullable(),
  before: Level.nullable(),
  movement: Movement.nullable(),
  inForce: InForce.nullable(),
  abilities: abilities('begin', 'propose', 'decide', 'return'),
  blockers: z.strictObject({ begin: z.array(Blocker) }),
})
export type RoundSchool = z.infer<typeof RoundSchool>

/**
 * Schools by name. Leaders see every school of the trust, partners theirs; trustees and clerks those that the board has to
 * decide on or has decided; a school's own people theirs once published.
 */
export const listRoundSchools = endpoint({
  name: 'listRoundSchools',
  method: 'GET',
  path: '/rounds/:roundId/categorisations',
  summary: 'The schools of a round and where each is',
  tag: 'categorisation',
  access: 'trust',
  params: z.strictObject({ roundId: Id }),
  query: z.strictObject(pageQuery),
  status: 200,
  answer: pageOf(RoundSchool),
})

/** A question with which the board sent a proposal back. */
export const Question = z.strictObject({ text: z.string(), by: PersonName, day: Day })

/** A category as a body settled it. `by` recorded it: who sits on that body, or the clerk with a minute reference. */
export const Decision = z.strictObject({
  id: Id,
  body: BodyKind,
  /** What the body is called now. */
  bodyName: z.string(),
  /** The day of the meeting at which it was decided; null: at none that is kept here. */
  metOn: Day.nullable(),
  by: PersonName,
  minuteReference: z.string().nullable(),
  effectiveOn: Day,
  recordedAt: Instant,
})

/**
 * A school's way through a round. `level`, `rationale` and `proposed` are null until somebody proposes; a published one never
 * tells of the proposals before it. `earliestEffectiveOn` is the first day on which a decision today may take effect. `ratings`
 * has every criterion of the framework in its order. `suggestion` and `departure` are for leaders, the school's partners and the
 * board: null for the school's own people, and `departure` also where the proposal was as suggested.
 */
export const Categorisation = z.strictObject({
  id: Id,
  round: z.strictObject({ id: Id, academicYear: AcademicYear }),
  school: SchoolName,
  status: CategorisationStatus,
  level: Level.nullable(),
  before: Level.nullable(),
  movement: Movement.nullable(),
  rationale: z.string().nullable(),
  ratings: z.array(RatedCriterion),
  suggestion: Suggestion.nullable(),
  departure: Departure.nullable(),
  proposed: z.strictObject({ by: PersonName, at: Instant }).nullable(),
  /** The board's last question, while it isn't published. */
  question: Question.nullable(),
  decision: Decision.nullable(),
  earliestEffectiveOn: Day,
  /** The person asking sits on no body that decides today, so records a decision only with its minute reference. */
  minuteReferenceNeeded: z.boolean(),
  /** `leaderNotes`: reads and writes the leader-only notes, which have their own list. */
  abilities: abilities('propose', 'decide', 'return', 'leaderNotes'),
  blockers: z.strictObject({ propose: z.array(Blocker), decide: z.array(Blocker), return: z.array(Blocker) }),
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
  params,
  status: 200,
  answer: Categorisation,
  versioned: true,
})

/** Longest rationale and question, in characters. */
export const rationaleLimit = 4000
export const questionLimit = 2000

/**
 * Proposes a category and hands it to the board. The rationale is published with it: no pupils, no individual staff.
 * `departure` is the reason for another level than the ratings suggest, needed then and only then; it isn't published.
 */
export const proposeCategory = endpoint({
  name: 'proposeCategory',
  method: 'POST',
  path: '/categorisations/:categorisationId/propose',
  summary: 'Propose a category, with its rationale, to the board',
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

/** Sends the proposal back to its proposer; trustees then no longer see it. */
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

/**
 * A published category. `movement` compares with the category in force on the 31 August before (`before`): of today for the
 * one in force, of its own effective day for any other. One to come has an `effectiveOn` after today.
 */
export const Category = z.strictObject({
  id: Id,
  academicYear: AcademicYear,
  level: Level,
  before: Level.nullable(),
  movement: Movement.nullable(),
  rationale: z.string(),
  /** In the framework's order; empty where it was decided without. */
  ratings: z.array(PublishedRating),
  ...Decision.pick({
    body: true,
    bodyName: true,
    metOn: true,
    by: true,
    minuteReference: true,
    effectiveOn: true,
    recordedAt: true,
  }).shape,
  inForce: z.boolean(),
})
export type Category = z.infer<typeof Category>

/** The newest first, by effective day. Part of the published record. */
export const listCategories = endpoint({
  name: 'listCategories',
  method: 'GET',
  path: '/schools/:schoolId/categories',
  summary: 'A school’s categories, the newest first',
  tag: 'categorisation',
  access: 'trust',
  params: z.strictObject({ schoolId: Id }),
  query: z.strictObject(pageQuery),
  status: 200,
  answer: pageOf(Category),
})
