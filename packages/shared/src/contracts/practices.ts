import { z } from 'zod'
import { abilities, Id, pageOf, pageQuery, PersonName, SchoolName, text, Version } from './common.ts'
import { endpoint } from './endpoint.ts'
import { CriterionKey } from './criterion-key.ts'

/** Something that worked, written up for every school of the trust. */
export const Practice = z.strictObject({
  id: Id,
  school: SchoolName,
  /** What it was learned from, for those who may read that. */
  priority: z.strictObject({ id: Id, title: z.string() }).nullable(),
  title: z.string(),
  criterionKey: CriterionKey,
  problem: z.string(),
  whatWeDid: z.string(),
  whatItTook: z.string().nullable(),
  whatChanged: z.string(),
  /** For whom and where it worked, and what another school should know first. */
  context: z.string().nullable(),
  by: PersonName,
  sharedAt: z.string(),
  /** It is kept, and shown to its school and trust leaders only. */
  withdrawn: z.strictObject({ at: z.string(), reason: z.string() }).nullable(),
  abilities: abilities('edit', 'withdraw'),
  version: Version,
})
export type Practice = z.infer<typeof Practice>

/** Shared ones, newest first. `search`: words, each of them somewhere in the text, in whatever case. */
export const listPractices = endpoint({
  name: 'listPractices',
  method: 'GET',
  path: '/practices',
  summary: 'Practices shared in the trust',
  tag: 'practices',
  access: 'trust',
  query: z.strictObject({
    ...pageQuery,
    search: z.string().trim().max(200).optional(),
    criterionKey: CriterionKey.optional(),
    schoolId: Id.optional(),
    priorityId: Id.optional(),
  }),
  status: 200,
  answer: pageOf(Practice),
})

const ofPractice = z.strictObject({ practiceId: Id })

export const getPractice = endpoint({
  name: 'getPractice',
  method: 'GET',
  path: '/practices/:practiceId',
  summary: 'A practice',
  tag: 'practices',
  access: 'trust',
  params: ofPractice,
  status: 200,
  answer: Practice,
  versioned: true,
})

/** What a practice from this priority would say, from what is known of its present turn; texts that aren't known are empty. */
export const draftPractice = endpoint({
  name: 'draftPractice',
  method: 'GET',
  path: '/priorities/:priorityId/practice-draft',
  summary: 'A practice filled in from a priority, to be mended and shared',
  tag: 'practices',
  access: 'trust',
  params: z.strictObject({ priorityId: Id }),
  status: 200,
  answer: z.strictObject({
    title: z.string(),
    criterionKey: CriterionKey,
    problem: z.string(),
    whatWeDid: z.string(),
    whatItTook: z.string(),
    whatChanged: z.string(),
  }),
})

const Text = {
  title: text(160),
  criterionKey: CriterionKey,
  problem: text(4000),
  whatWeDid: text(8000),
  whatChanged: text(4000),
}

/** From a priority, or of a school on its own. It is shared at once, with everybody in the trust. */
export const sharePractice = endpoint({
  name: 'sharePractice',
  method: 'POST',
  path: '/practices',
  summary: 'Write up a practice and share it',
  tag: 'practices',
  access: 'trust',
  body: z.strictObject({
    id: Id,
    schoolId: Id,
    priorityId: Id.optional(),
    ...Text,
    whatItTook: text(2000).optional(),
    context: text(4000).optional(),
  }),
  status: 201,
  answer: Practice,
  versioned: true,
})

/** Absent leaves a field, null clears it. */
export const editPractice = endpoint({
  name: 'editPractice',
  method: 'PATCH',
  path: '/practices/:practiceId',
  summary: 'Change a practice’s text',
  tag: 'practices',
  access: 'trust',
  params: ofPractice,
  body: z.strictObject({
    ...z.strictObject(Text).partial().shape,
    whatItTook: text(2000).nullable().optional(),
    context: text(4000).nullable().optional(),
  }),
  ifMatch: true,
  idempotencyKey: true,
  status: 200,
  answer: Practice,
  versioned: true,
})

export const withdrawPractice = endpoint({
  name: 'withdrawPractice',
  method: 'POST',
  path: '/practices/:practiceId/withdraw',
  summary: 'Withdraw a practice; it is kept',
  tag: 'practices',
  access: 'trust',
  params: ofPractice,
  body: z.strictObject({ reason: text(2000) }),
  ifMatch: true,
  idempotencyKey: true,
  status: 200,
  answer: Practice,
  versioned: true,
})
