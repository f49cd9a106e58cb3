import { z } from 'zod'
import { stepKeys } from '../domain/cycle/steps.ts'
import { claimKinds, strengths } from '../domain/evidence/words.ts'
import { abilities, Id, pageQuery, SchoolName } from './common.ts'
import { endpoint } from './endpoint.ts'
import { EvidenceSummary } from './priority.ts'

/** A claim that evidence is wanted for: an open priority's present step, or at step 5 and after the judgement of its impact. */
export const WeakClaim = z.strictObject({
  school: SchoolName,
  priority: z.strictObject({ id: Id, title: z.string() }),
  claim: z.enum(claimKinds),
  turn: z.int(),
  step: z.enum(stepKeys),
  evidence: EvidenceSummary,
  abilities: abilities('addEvidence'),
})
export type WeakClaim = z.infer<typeof WeakClaim>

/** Weakest first, then by school and title: those with nothing, nothing that counts, one kind only, or a contradiction. */
export const listWeakClaims = endpoint({
  name: 'listWeakClaims',
  method: 'GET',
  path: '/evidence/claims',
  summary: 'Claims without enough evidence',
  tag: 'evidence',
  access: 'trust',
  query: z.strictObject({
    ...pageQuery,
    schoolId: Id.optional(),
    claim: z.enum(claimKinds).optional(),
    strength: z.enum(strengths).optional(),
  }),
  status: 200,
  answer: z.strictObject({
    items: z.array(WeakClaim),
    nextCursor: z.string().nullable(),
    /** Of all pages. */
    total: z.int(),
  }),
})
