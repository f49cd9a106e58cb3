import { z } from 'zod'
import { schemeFaults } from '../domain/schemes/scheme-text.ts'
import { abilities, Blocker, Id, Instant, PersonName, text, Version } from './common.ts'
import { endpoint } from './endpoint.ts'
import { perLevel, SchemeShape } from './scheme-shape.ts'

export const Scheme = SchemeShape.superRefine((scheme, ctx) => {
  for (const { path, message } of schemeFaults(scheme))
    ctx.addIssue({ code: 'custom', path: path.split('.'), message })
})

/** Who published a version and when, and why it was withdrawn; `keptBy`: the academic years whose rounds keep it. */
const SchemeVersion = z.strictObject({
  id: Id,
  number: z.int().min(1),
  publishedAt: Instant,
  publishedBy: PersonName,
  withdrawn: z.strictObject({ at: Instant, by: PersonName, reason: z.string() }).nullable(),
  keptBy: z.array(z.int()),
})
export type SchemeVersion = z.infer<typeof SchemeVersion>

/** Every version ever published, the newest first: about one a year. */
export const listSchemes = endpoint({
  name: 'listSchemes',
  method: 'GET',
  path: '/trust/schemes',
  summary: 'Versions of the scheme',
  tag: 'trust',
  access: 'trust',
  status: 200,
  answer: z.strictObject({
    items: z.array(SchemeVersion),
    abilities: abilities('edit'),
    /** The number of the version that holds now; 0: Sixfold's own. */
    current: z.int(),
  }),
})

const params = z.strictObject({ number: z.coerce.number().int().min(0).max(100_000) })

/** One version; number 0 is Sixfold's own, which holds until a trust publishes one. */
export const getScheme = endpoint({
  name: 'getScheme',
  method: 'GET',
  path: '/trust/schemes/:number',
  summary: 'A version of the scheme',
  tag: 'trust',
  access: 'trust',
  outside: true,
  params,
  status: 200,
  answer: z.strictObject({
    number: z.int(),
    version: SchemeVersion.nullable(),
    /** The academic years whose rounds keep it. */
    keptBy: z.array(z.int()),
    scheme: SchemeShape,
  }),
})

/** What leaders write before they publish it. `saved` is null before the first time; then the scheme is the one that holds. */
export const SchemeDraft = z.strictObject({
  scheme: SchemeShape,
  saved: z.strictObject({ at: Instant, by: PersonName }).nullable(),
  /** What publishing waits for. */
  blockers: z.strictObject({ publish: z.array(Blocker) }),
  version: Version,
})
export type SchemeDraft = z.infer<typeof SchemeDraft>

/** 403 for whoever doesn't lead the trust: nobody else reads a draft. */
export const getSchemeDraft = endpoint({
  name: 'getSchemeDraft',
  method: 'GET',
  path: '/trust/scheme-draft',
  summary: 'The draft of the next version of the scheme',
  tag: 'trust',
  access: 'trust',
  status: 200,
  answer: SchemeDraft,
  versioned: true,
})

/** `null` throws the draft away: the next one begins with what holds. */
export const writeSchemeDraft = endpoint({
  name: 'writeSchemeDraft',
  method: 'PUT',
  path: '/trust/scheme-draft',
  summary: 'Write the draft of the scheme',
  tag: 'trust',
  access: 'trust',
  body: z.strictObject({ scheme: Scheme.nullable() }),
  ifMatch: true,
  idempotencyKey: true,
  status: 200,
  answer: SchemeDraft,
  versioned: true,
})

/** As a file says it; null where it has no such column. */
const ReadCriterion = z.strictObject({
  name: z.string(),
  limiting: z.boolean().nullable(),
  descriptors: perLevel(z.string().nullable()),
})

/** Longest file of criteria, in characters. */
export const criteriaFileLimit = 200_000

/** Reads criteria from the text of a CSV file, and changes nothing: they go into the draft when that is saved. 400 names every fault. */
export const readCriteria = endpoint({
  name: 'readCriteria',
  method: 'POST',
  path: '/trust/scheme-draft/read-criteria',
  summary: 'Read criteria from a CSV file',
  tag: 'trust',
  access: 'trust',
  body: z.strictObject({
    text: z.string().max(criteriaFileLimit, 'This file is too long to be a list of criteria'),
  }),
  status: 200,
  answer: z.strictObject({ criteria: z.array(ReadCriterion) }),
})

/**
 * Makes the draft the next version. Rounds that are open keep theirs; the next one opens with this. If-Match names the draft's
 * version: nobody publishes what they haven't read. 409 when there is no draft, or it says what the scheme says already.
 */
export const publishScheme = endpoint({
  name: 'publishScheme',
  method: 'POST',
  path: '/trust/scheme-draft/publish',
  summary: 'Publish the draft as the next version of the scheme',
  tag: 'trust',
  access: 'trust',
  body: z.strictObject({ id: Id }),
  ifMatch: true,
  status: 201,
  answer: SchemeVersion,
})

/** Rounds that keep the version go on with it; what opens from now on has the newest that isn't withdrawn. 409 when it is already. */
export const withdrawScheme = endpoint({
  name: 'withdrawScheme',
  method: 'POST',
  path: '/trust/schemes/:number/withdraw',
  summary: 'Withdraw a version of the scheme',
  tag: 'trust',
  access: 'trust',
  params,
  body: z.strictObject({ reason: text(500) }),
  status: 200,
  answer: SchemeVersion,
})
