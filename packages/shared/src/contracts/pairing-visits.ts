import { z } from 'zod'
import { supportVisitHalfDays } from '../domain/support/delivery.ts'
import { abilities, Day, Id, Instant, pageOf, pageQuery, PersonName, text, Version } from './common.ts'
import { endpoint } from './endpoint.ts'

const said = {
  day: Day,
  halfDays: z
    .int('Give whole half-days')
    .min(supportVisitHalfDays.min, 'Give at least half a day')
    .max(supportVisitHalfDays.max, 'Give at most ten days'),
  /** Who gave it, in words: posts, no names. */
  who: text(300),
  whatHappened: text(4000),
  nextSteps: text(2000).nullable().default(null),
}
/** Evidence of one of the two schools that was seen or made there; absent leaves what is linked, null takes the link away. */
const seen = { evidenceId: Id.nullable().optional() }
const Words = { ...said, nextSteps: z.string().nullable(), by: PersonName, recordedAt: Instant }

/** A visit of a pairing, as its newest wording says. It keeps its id; each correction moves `version`. */
export const SupportVisit = z.strictObject({
  id: Id,
  ...Words,
  /** What it is linked to, as far as one reads that; `hasEvidence` says whether there is anything. */
  evidence: z.strictObject({ id: Id, title: z.string() }).nullable(),
  hasEvidence: z.boolean(),
  /** What it said before, newest first. */
  earlier: z.array(z.strictObject(Words)),
  /** Taken back: it doesn't count. Why; null while it stands. */
  withdrawnReason: z.string().nullable(),
  abilities: abilities('correct'),
  version: Version,
})
export type SupportVisit = z.infer<typeof SupportVisit>

const ofPairing = z.strictObject({ pairingId: Id })
const ofVisit = z.strictObject({ pairingId: Id, visitId: Id })

/** The latest day first. For whoever works with either school; others read what the ledger counts. */
export const listSupportVisits = endpoint({
  name: 'listSupportVisits',
  method: 'GET',
  path: '/pairings/:pairingId/visits',
  summary: 'Visits of a pairing',
  tag: 'support',
  access: 'trust',
  params: ofPairing,
  query: z.strictObject(pageQuery),
  status: 200,
  answer: pageOf(SupportVisit),
})

/** Starts the support when it is the first. 409 where it would be more than what is agreed: extend it first. */
export const logSupportVisit = endpoint({
  name: 'logSupportVisit',
  method: 'POST',
  path: '/pairings/:pairingId/visits',
  summary: 'Log a visit of a pairing',
  tag: 'support',
  access: 'trust',
  params: ofPairing,
  body: z.strictObject({ id: Id, ...said, ...seen }),
  status: 201,
  answer: SupportVisit,
  versioned: true,
})

/** All of it again, as it should have been; what it said before is kept. */
export const correctSupportVisit = endpoint({
  name: 'correctSupportVisit',
  method: 'POST',
  path: '/pairings/:pairingId/visits/:visitId/correct',
  summary: 'Correct a visit of a pairing',
  tag: 'support',
  access: 'trust',
  params: ofVisit,
  body: z.strictObject({ ...said, ...seen }),
  ifMatch: true,
  idempotencyKey: true,
  status: 200,
  answer: SupportVisit,
  versioned: true,
})

/** For a visit that didn't take place: it stays in the log and doesn't count. */
export const withdrawSupportVisit = endpoint({
  name: 'withdrawSupportVisit',
  method: 'POST',
  path: '/pairings/:pairingId/visits/:visitId/withdraw',
  summary: 'Take a visit of a pairing back',
  tag: 'support',
  access: 'trust',
  params: ofVisit,
  body: z.strictObject({ reason: text(1000) }),
  ifMatch: true,
  idempotencyKey: true,
  status: 200,
  answer: SupportVisit,
  versioned: true,
})
