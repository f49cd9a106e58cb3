import { z } from 'zod'
import { impactRatings } from '../domain/progress/words.ts'
import { costLimit, halfDayLimits, pairingStatuses, sides } from '../domain/support/pairing.ts'
import {
  abilities,
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

/** Consent by a leader is given where one person heads both schools, or the giver isn't a school; domain.md §2. */
const ConsentAs = z.enum(['head', 'leader'])

export const PairingSide = z.strictObject({
  party: Party,
  /** Null where the giver isn't a school. */
  school: SchoolName.nullable(),
  consent: z.strictObject({ by: PersonName, at: Instant, as: ConsentAs }).nullable(),
  /** Who has to agree for this school; null when it has agreed or nothing is awaited. */
  awaiting: z.enum(['head', 'leader', 'head-or-leader', 'no-head']).nullable(),
})
export type PairingSide = z.infer<typeof PairingSide>

const acts = [
  'change',
  'agreeGiver',
  'agreeReceiver',
  'declineGiver',
  'declineReceiver',
  'withdraw',
  'start',
  'pause',
  'resume',
  'complete',
  'logVisit',
  'extend',
  'extendGiver',
  'extendReceiver',
  'judgeGiver',
  'judgeReceiver',
] as const

/** More half-days that wait for both schools' yes. */
export const Extension = z.strictObject({
  id: Id,
  halfDays: HalfDays,
  reason: z.string(),
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
  /** Half-days of the visits that stand; never more than `halfDays`. */
  deliveredHalfDays: z.int().min(0),
  /** Why it is right in spite of a conflict of interest or of what the giver gives already; for those who work on it. */
  conflictReason: z.string().nullable(),
  loadReason: z.string().nullable(),
  /** While one waits for an answer. */
  extension: Extension.nullable(),
  createdAt: Instant,
  createdBy: PersonName,
  /** How it ended early, declined by a side or withdrawn by the trust; null otherwise. */
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
      ...z.strictObject(moreTerms).partial().shape,
    })
    .superRefine(checkGiver),
  status: 201,
  answer: PairingWithTrail,
  versioned: true,
})

/** Newest first. Before both schools have agreed: for leaders, and each school's own people and partners. */
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

/** Other terms ask both schools again; the same terms change nothing. 409 once both have agreed. */
export const changePairing = endpoint({
  name: 'changePairing',
  method: 'PATCH',
  path: '/pairings/:pairingId',
  summary: 'Change what a pairing is about before it is agreed',
  tag: 'support',
  access: 'trust',
  params,
  body: z.strictObject({ ...terms, ...moreTerms }).partial(),
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
