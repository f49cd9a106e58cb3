import { z } from 'zod'
import { carriesCredentials, credentialsFault } from '../domain/evidence/address.ts'
import { ratingSources } from '../domain/categorisation/rating-evidence.ts'
import { stepKeys } from '../domain/cycle/steps.ts'
import {
  claimKinds,
  evidenceAudiences,
  evidenceKinds,
  evidenceSources,
  evidenceStates,
  stances,
} from '../domain/evidence/words.ts'
import {
  abilities,
  AcademicYear,
  Day,
  Id,
  pageQuery,
  PersonName,
  SchoolName,
  text,
  Version,
} from './common.ts'
import { endpoint } from './endpoint.ts'
import { CriterionKey } from './criterion-key.ts'

const Step = z.enum(stepKeys)
const Stance = z.enum(stances)

/** A file of a piece of evidence as it is kept; the highest number is what the piece shows. */
export const EvidenceFile = z.strictObject({
  number: z.int(),
  fileName: z.string(),
  mediaType: z.string(),
  sizeBytes: z.int(),
  sha256: z.string(),
  recordedAt: z.string(),
  by: PersonName,
})
export type EvidenceFile = z.infer<typeof EvidenceFile>

const Piece = {
  id: Id,
  kind: z.enum(evidenceKinds),
  source: z.enum(evidenceSources),
  title: z.string(),
  note: z.string().nullable(),
  url: z.string().nullable(),
  /** Its newest file; null for a piece without any. */
  file: EvidenceFile.nullable(),
  /** The day it was seen or counted. */
  effectiveOn: Day,
  /** The last day on which it counts, when it has one. */
  expiresOn: Day.nullable(),
  audience: z.enum(evidenceAudiences),
  by: PersonName,
  /** Who looks after it, where that is somebody else than who added it. */
  owner: PersonName.nullable(),
  recordedAt: z.string(),
  /** Withdrawn evidence is kept, and counts no more. */
  withdrawn: z.strictObject({ at: z.string(), reason: z.string() }).nullable(),
  /** Counts today: seen within as many months as the trust says, not expired, not withdrawn. */
  live: z.boolean(),
}

/** A step of a turn, or the judgement of that turn's impact, whose step is `evaluate`. */
const Claim = { claim: z.enum(claimKinds), turn: z.int(), step: Step, stance: Stance }

/** A piece of evidence as one claim of a priority shows it. */
export const LinkedEvidence = z.strictObject({ ...Piece, linkId: Id, ...Claim })
export type LinkedEvidence = z.infer<typeof LinkedEvidence>

export const Evidence = z.strictObject({
  ...Piece,
  /** The last day on which it counts, by its own last day and the trust's setting; past for what is out of date. */
  countsUntil: Day,
  school: SchoolName,
  links: z.array(
    z.strictObject({ id: Id, priority: z.strictObject({ id: Id, title: z.string() }), ...Claim }),
  ),
  /** Ratings that it bears on, as far as the person asking sees them now: the head's own (`self`) and the trust's. */
  ratings: z.array(
    z.strictObject({
      id: Id,
      categorisationId: Id,
      academicYear: AcademicYear,
      criterionKey: CriterionKey,
      source: z.enum(ratingSources),
      stance: Stance,
    }),
  ),
  abilities: abilities('link', 'withdraw', 'edit', 'revise'),
  version: Version,
})
export type Evidence = z.infer<typeof Evidence>

/** Without `step` and `turn` the priority’s present ones; a judgement of impact needs no step. */
export const NewLink = {
  priorityId: Id,
  claim: z.enum(claimKinds).default('step'),
  turn: z.int().min(1).max(99).optional(),
  step: Step.optional(),
  stance: Stance,
}

/** Whose rating it bears on, and what it says of it; as `linkRatingEvidence` takes it. */
const NewRatingLink = z.strictObject({
  categorisationId: Id,
  criterionKey: CriterionKey,
  source: z.enum(ratingSources),
  stance: Stance,
})

export const WebAddress = z
  .url({
    protocol: /^https?$/,
    hostname: z.regexes.domain,
    error: 'Give a web address that begins with https://',
  })
  .max(2000)
  .refine((address) => !carriesCredentials(address), credentialsFault)

/** What new evidence says of itself, whether or not it has files. */
export const NewEvidence = {
  id: Id,
  schoolId: Id,
  kind: z.enum(evidenceKinds),
  source: z.enum(evidenceSources),
  note: text(8000).optional(),
  url: WebAddress.optional(),
  effectiveOn: Day,
  expiresOn: Day.optional(),
  audience: z.enum(evidenceAudiences).default('school-and-trust'),
  links: z.array(z.strictObject(NewLink)).max(20).default([]),
  ratings: z.array(NewRatingLink).max(20).default([]),
}

/**
 * A note, a link to somewhere on the web, or both; and the claims and ratings it bears on. Where it can't be linked to one of them
 * nothing is kept.
 */
export const addEvidence = endpoint({
  name: 'addEvidence',
  method: 'POST',
  path: '/evidence',
  summary: 'Add a piece of evidence',
  tag: 'evidence',
  access: 'trust',
  body: z.strictObject({ ...NewEvidence, title: text(200) }),
  status: 201,
  answer: Evidence,
  versioned: true,
})

/**
 * Newest first. What one may know of but not read is counted in `hidden`: of the school or priority asked for, whatever else
 * is asked, so that nobody learns by asking what it is about.
 */
export const listEvidence = endpoint({
  name: 'listEvidence',
  method: 'GET',
  path: '/evidence',
  summary: 'Evidence of a school, of a priority, or all that one may see',
  tag: 'evidence',
  access: 'trust',
  query: z.strictObject({
    ...pageQuery,
    schoolId: Id.optional(),
    priorityId: Id.optional(),
    kind: z.enum(evidenceKinds).optional(),
    source: z.enum(evidenceSources).optional(),
    state: z.enum(evidenceStates).optional(),
    audience: z.enum(evidenceAudiences).optional(),
    /** Words that its title, note, link or file name hold, each of them. */
    search: z.string().trim().max(200).optional(),
  }),
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
  outside: true,
  params: z.strictObject({ evidenceId: Id }),
  status: 200,
  answer: Evidence,
  versioned: true,
})

/**
 * Absent leaves a field, null clears it. Note, link and files stay as they are: what no longer holds is withdrawn. Opening it
 * to governors and trustees is recorded, as is closing it.
 */
export const editEvidence = endpoint({
  name: 'editEvidence',
  method: 'PATCH',
  path: '/evidence/:evidenceId',
  summary: 'Change what a piece of evidence is called, what it counts as, and who reads it',
  tag: 'evidence',
  access: 'trust',
  params: z.strictObject({ evidenceId: Id }),
  body: z
    .strictObject({
      title: text(200),
      kind: z.enum(evidenceKinds),
      source: z.enum(evidenceSources),
      effectiveOn: Day,
      expiresOn: Day.nullable(),
      ownerPersonId: Id.nullable(),
      audience: z.enum(evidenceAudiences),
    })
    .partial(),
  ifMatch: true,
  idempotencyKey: true,
  status: 200,
  answer: Evidence,
  versioned: true,
})

/** 409 when it is linked to this claim already. */
export const linkEvidence = endpoint({
  name: 'linkEvidence',
  method: 'POST',
  path: '/evidence-links',
  summary: 'Link evidence to a step of a priority, or to the judgement of its impact',
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
