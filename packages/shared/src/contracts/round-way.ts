import { z } from 'zod'
import { replyAnswers } from '../domain/categorisation/reply.ts'
import { Categorisation, decideCategory, rationaleLimit } from './categorisation.ts'
import { Day, Id, text, Version } from './common.ts'
import { endpoint } from './endpoint.ts'
import { departureLimit } from './ratings.ts'
import { statementLimit, wayReasonLimit } from './reply.ts'
import { Level } from './scheme.ts'

const params = z.strictObject({ categorisationId: Id })

/** What every act on a school's way through a round has in common; which leads where is domain/categorisation/way.ts. */
const act = {
  method: 'POST',
  tag: 'categorisation',
  access: 'trust',
  params,
  ifMatch: true,
  idempotencyKey: true,
  status: 200,
  answer: Categorisation,
  versioned: true,
} as const

/** Hands the self-assessment to the trust; every criterion has a rating by then, or why it has none. */
export const submitSelfAssessment = endpoint({
  ...act,
  name: 'submitSelfAssessment',
  path: '/categorisations/:categorisationId/submit',
  summary: 'Submit a school’s self-assessment',
  body: z.strictObject({}),
})

/**
 * Settles what the head is asked about: as proposed, or changed with a reason. `departure` as for a proposal, where it isn't
 * given already. `answer` is needed when the body had sent it back with a question.
 */
export const moderateProposal = endpoint({
  ...act,
  name: 'moderateProposal',
  path: '/categorisations/:categorisationId/moderate',
  summary: 'Moderate a proposed category',
  body: z.strictObject({
    level: Level,
    rationale: text(rationaleLimit),
    reason: text(wayReasonLimit).optional(),
    departure: text(departureLimit).optional(),
    answer: text(wayReasonLimit).optional(),
  }),
})

/**
 * Says when and by whom the head was spoken with, or why nobody did, and asks the head for a reply. The day is today or earlier, and
 * not before it was first moderated: 400 names it at its field.
 */
export const recordConversation = endpoint({
  ...act,
  name: 'recordConversation',
  path: '/categorisations/:categorisationId/conversation',
  summary: 'Record the conversation with the head, and ask for a reply',
  body: z.union([
    z.strictObject({ heldOn: Day, heldBy: Id }),
    z.strictObject({ whyNone: text(wayReasonLimit) }),
  ]),
})

/** The head's answer to a proposed category; a challenge says why. After the deadline it is kept, and moves nothing. */
export const replyToProposal = endpoint({
  ...act,
  name: 'replyToProposal',
  path: '/categorisations/:categorisationId/reply',
  summary: 'Reply to a proposed category as the head',
  body: z
    .strictObject({ answer: z.enum(replyAnswers), statement: text(statementLimit).optional() })
    .superRefine(({ answer, statement }, ctx) => {
      if (answer === 'challenges' && statement === undefined)
        ctx.addIssue({ code: 'custom', path: ['statement'], message: 'Say why you challenge it' })
    }),
})

/** Gives the head more time. Only ever later, and while the deadline hasn't passed. */
export const extendReply = endpoint({
  ...act,
  name: 'extendReply',
  path: '/categorisations/:categorisationId/extend',
  summary: 'Give a head more time to reply',
  body: z.strictObject({ replyBy: Day, reason: text(wayReasonLimit) }),
})

/** Names who looks again at what a head challenged: somebody who neither proposed nor moderated it, nor belongs to the school. */
export const nameReReviewer = endpoint({
  ...act,
  name: 'nameReReviewer',
  path: '/categorisations/:categorisationId/re-reviewer',
  summary: 'Name who re-reviews a challenged category',
  body: z.strictObject({ personId: Id }),
})

/** The re-review's result: the category stands, or another with its rationale. A change asks the head again. */
export const reReview = endpoint({
  ...act,
  outside: true,
  name: 'reReview',
  path: '/categorisations/:categorisationId/re-review',
  summary: 'Re-review a challenged category',
  body: z.strictObject({
    level: Level,
    rationale: text(rationaleLimit),
    reason: text(wayReasonLimit),
  }),
})

/**
 * Decides on several schools of a round at once, as one body at one meeting does: all of them, or none. Each names the version that
 * was read. 409 names every school that is in the way, and why; `path` in 400 is `categorisations.<n>` or a field of the decision.
 */
export const decideTogether = endpoint({
  name: 'decideTogether',
  method: 'POST',
  path: '/rounds/:roundId/decide',
  summary: 'Decide on several proposed categories at once, and publish them',
  tag: 'categorisation',
  access: 'trust',
  params: z.strictObject({ roundId: Id }),
  body: z.strictObject({
    ...decideCategory.body.shape,
    categorisations: z
      .array(z.strictObject({ id: Id, version: Version }))
      .min(1, 'Choose at least one school')
      .max(200, 'Choose at most 200 schools')
      .refine((them) => new Set(them.map(({ id }) => id)).size === them.length, 'Name each school once'),
  }),
  idempotencyKey: true,
  status: 200,
  answer: z.strictObject({ decided: z.int() }),
})
