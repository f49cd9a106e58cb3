import { z } from 'zod'
import { impactRatings } from '../domain/progress/words.ts'
import { consentKinds, costLimit, halfDayLimits, pairingStatuses, sides } from '../domain/support/pairing.ts'
import { pairingActs as acts } from '../domain/support/acts.ts'
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
import { CriterionKey } from './criterion-key.ts'
import { checkGiver, giverFields, Party } from './party.ts'

export const Side = z.enum(sides)
export const PairingStatus = z.enum(pairingStatuses)

/** A whole number of half-days: 5 is shown as 2½ days. */
const HalfDays = z.int().min(halfDayLimits.min).max(halfDayLimits.max)
const Reason = text(1000)
const terms = { criterionKey: CriterionKey, objective: text(1000), halfDays: HalfDays }
/** The priority of the receiver's plan that it serves; null: none in particular. */
const servedPriority = { priorityId: Id.nullable().optional() }
/** What may be agreed besides; null: nothing is said of it. */
const moreTerms = {
  /** Who takes part, in words: posts, no names. */
  takingPart: text(300).nullable(),
  startsOn: Day.nullable(),
  endsOn: Day.nullable(),
  costPenceADay: z.int().min(0).max(costLimit).nullable(),
  /** What is delivered counts to what the receiver's category promises. */
  countsToEntitlement: z.boolean(),
}

/**
 * Consent by a leader is given where one person heads both schools, or the giver isn't a school; domain.md §2. `directed`: a leader
 * directed it in place of the school's consent.
 */
const ConsentAs = z.enum(consentKinds)
/** What the school's head says of support that was directed. */
const View = z.strictObject({ text: z.string(), by: PersonName, day: Day })

export const PairingSide = z.strictObject({
  party: Party,
  /** Null where the giver isn't a school. */
  school: SchoolName.nullable(),
  consent: z.strictObject({ by: PersonName, at: Instant, as: ConsentAs }).nullable(),
  /** Who has to agree for this school; null when it has agreed or nothing is awaited. */
  awaiting: z.enum(['head', 'leader', 'head-or-leader', 'no-head']).nullable(),
  /** A leader directed it in place of this school's consent; it may have agreed since. */
  directed: z.boolean(),
  /** Null where it wasn't directed, or nobody has said anything. */
  view: View.nullable(),
  /** Its head is new, and may confirm or end the support until that day; null otherwise. For those who work on it. */
  newHeadUntil: Day.nullable(),
})
export type PairingSide = z.infer<typeof PairingSide>

/** More half-days that wait for both schools' yes. */
export const Extension = z.strictObject({
  id: Id,
  halfDays: HalfDays,
  reason: z.string(),
  loadReason: z.string().nullable(),
  askedBy: PersonName,
  giver: z.strictObject({ by: PersonName }).nullable(),
  receiver: z.strictObject({ by: PersonName }).nullable(),
})
export type Extension = z.infer<typeof Extension>

/** Support that a school gets from another, from the trust team or from a partner. `version` moves with every change, one side's consent included. */
export const Pairing = z.strictObject({
  id: Id,
  status: PairingStatus,
  giver: PairingSide,
  receiver: PairingSide.extend({ school: SchoolName }),
  criterion: z.strictObject({ key: CriterionKey, name: z.string() }),
  objective: z.string(),
  halfDays: HalfDays,
  ...moreTerms,
  /** The priority of the receiver's plan that it serves, as far as one may read that; null too where it serves none. */
  priority: z.strictObject({ id: Id, title: z.string() }).nullable(),
  /** A leader directed it, and why, with the day; it stays when a school has agreed since. Null: it wasn't directed. */
  directed: z.strictObject({ reason: z.string(), by: PersonName, day: Day }).nullable(),
  /** Half-days of the visits that stand; never more than `halfDays`. */
  deliveredHalfDays: z.int().min(0),
  /** Why it is right in spite of a conflict of interest or of what the giver gives already; for those who work on it. */
  conflictReason: z.string().nullable(),
  loadReason: z.string().nullable(),
  /** While one waits for an answer. */
  extension: Extension.nullable(),
  createdAt: Instant,
  createdBy: PersonName,
  /** Since when both sides stand behind it, or it was directed; null until then. */
  agreedOn: Day.nullable(),
  /** How it ended early: declined by a side, ended by a side's new head, or withdrawn by the trust; null otherwise. */
  ended: z
    .strictObject({ side: z.enum([...sides, 'trust']), reason: z.string(), by: PersonName, day: Day })
    .nullable(),
  abilities: abilities(...acts),
  /** Why each act isn't possible for this person now; empty: it is. */
  blockers: z.strictObject(
    Object.fromEntries(acts.map((act) => [act, z.array(Blocker)])) as Record<
      (typeof acts)[number],
      z.ZodArray<typeof Blocker>
    >,
  ),
  version: Version,
})
export type Pairing = z.infer<typeof Pairing>

/** What happened to it, oldest first; nothing in it is ever changed. */
export const PairingStep = z.strictObject({
  id: Id,
  from: PairingStatus.nullable(),
  to: PairingStatus,
  side: z.enum([...sides, 'trust']),
  /** How a school's consent was given; null for anything else. */
  consentAs: ConsentAs.nullable(),
  halfDays: HalfDays,
  day: Day,
  recordedAt: Instant,
  by: PersonName,
  reason: z.string().nullable(),
})
/** How a school judges the support. */
export const Evaluation = z.strictObject({
  impact: z.enum(impactRatings),
  worked: z.string(),
  otherwise: z.string().nullable(),
  day: Day,
  by: PersonName,
  version: Version,
})
export type Evaluation = z.infer<typeof Evaluation>

/**
 * What each school says of it, apart from the other: a school reads its own alone until both have judged it. `giverJudged` and
 * `receiverJudged` say that they have.
 */
export const Evaluations = z.strictObject({
  giver: Evaluation.nullable(),
  receiver: Evaluation.nullable(),
  giverJudged: z.boolean(),
  receiverJudged: z.boolean(),
})

export const PairingWithTrail = Pairing.extend({
  trail: z.array(PairingStep),
  evaluations: Evaluations,
})
export type PairingWithTrail = z.infer<typeof PairingWithTrail>

/**
 * A leader brings a giver and a school together. For the trust team and for a partner the leader may agree at once, with
 * `giverAgrees`. 400 for a school or partner that isn't the trust's, and where a reason is missing; 409 for one that has left.
 */
export const createPairing = endpoint({
  name: 'createPairing',
  method: 'POST',
  path: '/pairings',
  summary: 'Pair a giver with a school that receives',
  tag: 'support',
  access: 'trust',
  body: z
    .strictObject({
      id: Id,
      ...giverFields,
      receiverSchoolId: Id,
      conflictReason: Reason.nullable().default(null),
      loadReason: Reason.nullable().default(null),
      ...terms,
      ...servedPriority,
      ...z.strictObject(moreTerms).partial().shape,
    })
    .superRefine(checkGiver),
  status: 201,
  answer: PairingWithTrail,
  versioned: true,
})

/**
 * Newest first. Before both schools have agreed: for leaders, and each school's own people and partners. `open` is what isn't over
 * and hasn't ended early; `endedIn` is the academic year in which it was completed, declined or withdrawn.
 */
export const listPairings = endpoint({
  name: 'listPairings',
  method: 'GET',
  path: '/pairings',
  summary: 'Pairings that one may see, newest first',
  tag: 'support',
  access: 'trust',
  query: z.strictObject({
    schoolId: Id.optional(),
    partnerId: Id.optional(),
    status: PairingStatus.optional(),
    open: z.enum(['true', 'false']).optional(),
    endedIn: z.coerce.number().pipe(AcademicYear).optional(),
    ...pageQuery,
  }),
  status: 200,
  answer: pageOf(Pairing).extend({ abilities: abilities('create', 'readGivers') }),
})

const params = z.strictObject({ pairingId: Id })

export const getPairing = endpoint({
  name: 'getPairing',
  method: 'GET',
  path: '/pairings/:pairingId',
  summary: 'A pairing and what happened to it',
  tag: 'support',
  access: 'trust',
  params,
  status: 200,
  answer: PairingWithTrail,
  versioned: true,
})

/**
 * Other terms ask both schools again; the same terms change nothing. 400 where more days than are free want a reason; 409 once both
 * have agreed.
 */
export const changePairing = endpoint({
  name: 'changePairing',
  method: 'PATCH',
  path: '/pairings/:pairingId',
  summary: 'Change what a pairing is about before it is agreed',
  tag: 'support',
  access: 'trust',
  params,
  body: z
    .strictObject({ ...terms, ...moreTerms, ...servedPriority, loadReason: Reason.nullable() })
    .partial(),
  ifMatch: true,
  idempotencyKey: true,
  status: 200,
  answer: PairingWithTrail,
  versioned: true,
})

/** The second school's consent makes it agreed. 412 only when the terms have changed since; 409 with every reason. */
export const agreePairing = endpoint({
  name: 'agreePairing',
  method: 'POST',
  path: '/pairings/:pairingId/agree',
  summary: 'Agree to a pairing for one of its schools',
  tag: 'support',
  access: 'trust',
  params,
  body: z.strictObject({ side: Side }),
  ifMatch: true,
  idempotencyKey: true,
  status: 200,
  answer: PairingWithTrail,
  versioned: true,
})

/** 409 once both have agreed, or when it has ended. */
export const declinePairing = endpoint({
  name: 'declinePairing',
  method: 'POST',
  path: '/pairings/:pairingId/decline',
  summary: 'Decline a pairing for one of its schools',
  tag: 'support',
  access: 'trust',
  params,
  body: z.strictObject({ side: Side, reason: Reason }),
  ifMatch: true,
  idempotencyKey: true,
  status: 200,
  answer: PairingWithTrail,
  versioned: true,
})

/** 409 when it is completed or has ended. What was delivered by then still counts. */
export const withdrawPairing = endpoint({
  name: 'withdrawPairing',
  method: 'POST',
  path: '/pairings/:pairingId/withdraw',
  summary: 'Withdraw a pairing for the trust',
  tag: 'support',
  access: 'trust',
  params,
  body: z.strictObject({ reason: Reason }),
  ifMatch: true,
  idempotencyKey: true,
  status: 200,
  answer: PairingWithTrail,
  versioned: true,
})
