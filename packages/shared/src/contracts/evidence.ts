import { z } from 'zod'
import { stepKeys } from '../domain/cycle/steps.ts'
import { evidenceAudiences, evidenceKinds, evidenceSources, stances } from '../domain/evidence/words.ts'
import { abilities, Day, Id, pageQuery, PersonName, SchoolName, text, Version } from './common.ts'
import { endpoint } from './endpoint.ts'

const Step = z.enum(stepKeys)
const Stance = z.enum(stances)

const Piece = {
  id: Id,
  kind: z.enum(evidenceKinds),
  source: z.enum(evidenceSources),
  title: z.string(),
  note: z.string().nullable(),
  url: z.string().nullable(),
  /** The day it was seen or counted. */
  effectiveOn: Day,
  /** The last day on which it counts, when it has one. */
  expiresOn: Day.nullable(),
  audience: z.enum(evidenceAudiences),
  by: PersonName,
  recordedAt: z.string(),
  /** Withdrawn evidence is kept, and counts no more. */
  withdrawn: z.strictObject({ at: z.string(), reason: z.string() }).nullable(),
  /** Counts today: seen within 12 months, not expired, not withdrawn. */
  live: z.boolean(),
}

const Claim = { turn: z.int(), step: Step, stance: Stance }

/** A piece of evidence as one claim of a priority shows it. */
export const LinkedEvidence = z.strictObject({ ...Piece, linkId: Id, ...Claim })
export type LinkedEvidence = z.infer<typeof LinkedEvidence>

export const Evidence = z.strictObject({
  ...Piece,
  school: SchoolName,
  links: z.array(
    z.strictObject({ id: Id, priority: z.strictObject({ id: Id, title: z.string() }), ...Claim }),
  ),
  abilities: abilities('link', 'withdraw'),
  version: Version,
})
export type Evidence = z.infer<typeof Evidence>

/** Without `step` the priority’s present one; its present turn in any case. */
const NewLink = { priorityId: Id, step: Step.optional(), stance: Stance }

const WebAddress = z
  .url({
    protocol: /^https?$/,
    hostname: z.regexes.domain,
    error: 'Give a web address that begins with https://',
  })
  .max(2000)

/** A note, a link to somewhere on the web, or both; and the claims it bears on. */
export const addEvidence = endpoint({
  name: 'addEvidence',
  method: 'POST',
  path: '/evidence',
  summary: 'Add a piece of evidence',
  tag: 'evidence',
  access: 'trust',
  body: z.strictObject({
    id: Id,
    schoolId: Id,
    kind: z.enum(evidenceKinds),
    source: z.enum(evidenceSources),
    title: text(200),
    note: text(8000).optional(),
    url: WebAddress.optional(),
    effectiveOn: Day,
    expiresOn: Day.optional(),
    audience: z.enum(evidenceAudiences).default('school-and-trust'),
    links: z.array(z.strictObject(NewLink)).max(20).default([]),
  }),
  status: 201,
  answer: Evidence,
  versioned: true,
})

/** Newest first. What one may know of but not read is counted in `hidden`. */
export const listEvidence = endpoint({
  name: 'listEvidence',
  method: 'GET',
  path: '/evidence',
  summary: 'Evidence of a school, of a priority, or all that one may see',
  tag: 'evidence',
  access: 'trust',
  query: z.strictObject({ ...pageQuery, schoolId: Id.optional(), priorityId: Id.optional() }),
  status: 200,
  answer: z.strictObject({ items: z.array(Evidence), nextCursor: z.string().nullable(), hidden: z.int() }),
})

export const getEvidence = endpoint({
  name: 'getEvidence',
  method: 'GET',
  path: '/evidence/:evidenceId',
  summary: 'A piece of evidence with the claims it bears on',
  tag: 'evidence',
  access: 'trust',
  params: z.strictObject({ evidenceId: Id }),
  status: 200,
  answer: Evidence,
  versioned: true,
})

/** 409 when it is linked to this step of this turn already. */
export const linkEvidence = endpoint({
  name: 'linkEvidence',
  method: 'POST',
  path: '/evidence-links',
  summary: 'Link evidence to a step of a priority',
  tag: 'evidence',
  access: 'trust',
  body: z.strictObject({ id: Id, evidenceId: Id, ...NewLink }),
  status: 201,
  answer: Evidence,
  versioned: true,
})

export const withdrawEvidence = endpoint({
  name: 'withdrawEvidence',
  method: 'POST',
  path: '/evidence/:evidenceId/withdraw',
  summary: 'Withdraw a piece of evidence; it is kept',
  tag: 'evidence',
  access: 'trust',
  params: z.strictObject({ evidenceId: Id }),
  body: z.strictObject({ reason: text(2000) }),
  ifMatch: true,
  idempotencyKey: true,
  status: 200,
  answer: Evidence,
  versioned: true,
})
