import { z } from 'zod'
import { nextActs } from '../domain/categorisation/next-act.ts'
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
import { Level, Movement, SeenStatus } from './scheme.ts'

/** The round's own days, each null when none was set: for self-assessments, for proposals, and for the decisions. */
const roundDays = z.strictObject({
  selfAssessBy: Day.nullable(),
  proposeBy: Day.nullable(),
  decideBy: Day.nullable(),
})

/** One round a trust and academic year; domain.md §4.3. */
export const Round = z.strictObject({
  id: Id,
  academicYear: AcademicYear,
  openedAt: Instant,
  openedBy: PersonName,
  ...roundDays.shape,
  /** The version of the scheme that it opened with, and keeps; 0: Sixfold's own. */
  schemeNumber: z.int().min(0),
  /** While a leader has it closed: since when, by whom and why. */
  closed: z.strictObject({ on: Day, by: PersonName, reason: z.string() }).nullable(),
  /** Every time that it was closed or opened again, the newest first. */
  history: z.array(
    z.strictObject({ to: z.enum(['open', 'closed']), on: Day, by: PersonName, reason: z.string() }),
  ),
  abilities: abilities('edit'),
  /** Of those who may not edit it: empty. */
  blockers: z.strictObject({ close: z.array(Blocker), reopen: z.array(Blocker) }),
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
  body: z.strictObject({ id: Id, academicYear: AcademicYear, ...roundDays.partial().shape }),
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
  outside: true,
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
  outside: true,
  params: z.strictObject({ roundId: Id }),
  status: 200,
  answer: Round,
  versioned: true,
})

/** Sets a round's days; a day that is left out stays, null takes it away. */
export const editRound = endpoint({
  name: 'editRound',
  method: 'PATCH',
  path: '/rounds/:roundId',
  summary: 'Set the days of a round',
  tag: 'categorisation',
  access: 'trust',
  params: z.strictObject({ roundId: Id }),
  body: roundDays.partial(),
  ifMatch: true,
  idempotencyKey: true,
  status: 200,
  answer: Round,
  versioned: true,
})

const changeStatus = {
  tag: 'categorisation',
  access: 'trust',
  params: z.strictObject({ roundId: Id }),
  body: z.strictObject({ reason: text(2000) }),
  ifMatch: true,
  idempotencyKey: true,
  status: 200,
  answer: Round,
  versioned: true,
} as const

/** Nothing more begins in it, and it covers no review. 409 names every school that isn't decided yet. */
export const closeRound = endpoint({
  name: 'closeRound',
  method: 'POST',
  path: '/rounds/:roundId/close',
  summary: 'Close a round',
  ...changeStatus,
})

/** Self-assessments that closed with it go on. 409 once its academic year is over. */
export const reopenRound = endpoint({
  name: 'reopenRound',
  method: 'POST',
  path: '/rounds/:roundId/reopen',
  summary: 'Open a round again that was closed',
  ...changeStatus,
})

/** A category as it stands on a day, and since when; `level` of one that a body has settled. */
const InForce = z.strictObject({ level: Level, effectiveOn: Day })

/**
 * A school and where it is in a round, as far as the person asking may see. `status` is null when nobody has begun, and then
 * so are `categorisationId`, `level`, `before` and `movement`; `level` is the proposed or published one. `before` is the level
 * in force on the 31 August before or, of a decision that a review asked for, until then; null without one. `inForce` is the school's category today, whichever round it is from.
 */
export const RoundSchool = z.strictObject({
  school: SchoolName,
  categorisationId: Id.nullable(),
  /** A review asked for this decision; the round's own is published. */
  fromReview: z.boolean(),
  status: SeenStatus.nullable(),
  level: Level.nullable(),
  before: Level.nullable(),
  movement: Movement.nullable(),
  inForce: InForce.nullable(),
  /** The day by which the head may reply, while it waits for that. */
  replyBy: Day.nullable(),
  /** What the person asking does next; null: nothing now. */
  next: z.enum(nextActs).nullable(),
  /** Of what they decide next, for deciding together; null of everything else. */
  version: Version.nullable(),
  abilities: abilities('begin', 'propose', 'decide', 'return'),
  blockers: z.strictObject({ begin: z.array(Blocker) }),
})
export type RoundSchool = z.infer<typeof RoundSchool>

/**
 * Schools by name. Leaders see every school of the trust, partners theirs; trustees and clerks those that the board has to
 * decide on or has decided; heads theirs throughout, its other people once it is published.
 */
export const listRoundSchools = endpoint({
  name: 'listRoundSchools',
  method: 'GET',
  path: '/rounds/:roundId/categorisations',
  summary: 'The schools of a round and where each is',
  tag: 'categorisation',
  access: 'trust',
  outside: true,
  params: z.strictObject({ roundId: Id }),
  query: z.strictObject(pageQuery),
  status: 200,
  answer: pageOf(RoundSchool),
})
