import { z } from 'zod'
import { supportNeeds } from '../domain/plans/support-answer.ts'
import { pairingStatuses } from '../domain/support/pairing.ts'
import { abilities, Blocker, Day, Id, PersonName, text } from './common.ts'
import { endpoint } from './endpoint.ts'
import { Party } from './party.ts'

/** Whether a turn of a priority needs support; never changed, a newer answer counts instead. */
export const SupportAnswer = z.strictObject({
  turn: z.int(),
  needed: z.enum(supportNeeds),
  why: z.string().nullable(),
  day: Day,
  by: PersonName,
})
export type SupportAnswer = z.infer<typeof SupportAnswer>

/** What step 3 knows of support for a priority. */
export const PrioritySupport = z.strictObject({
  priorityId: Id,
  /** Of the present turn; null while nobody has answered. */
  answer: SupportAnswer.nullable(),
  /** Newest first, of earlier turns too. */
  earlier: z.array(SupportAnswer),
  /** Support for this priority, or for its criterion and no priority in particular, as far as the person asking may see it; newest first. */
  pairings: z.array(
    z.strictObject({
      id: Id,
      giver: Party,
      objective: z.string(),
      halfDays: z.int(),
      status: z.enum(pairingStatuses),
      /** Agreed by both schools and not over: it answers the need. */
      answers: z.boolean(),
    }),
  ),
  /** `pair`: to bring a giver and this school together for it. */
  abilities: abilities('answer', 'pair'),
  blockers: z.strictObject({ answer: z.array(Blocker) }),
  /** How many answers the present turn has: what If-Match names. */
  version: z.int().min(0),
})
export type PrioritySupport = z.infer<typeof PrioritySupport>

const params = z.strictObject({ priorityId: Id })

export const getPrioritySupport = endpoint({
  name: 'getPrioritySupport',
  method: 'GET',
  path: '/priorities/:priorityId/support',
  summary: 'Whether a priority needs support, and what is agreed',
  tag: 'plans',
  access: 'trust',
  params,
  status: 200,
  answer: PrioritySupport,
  versioned: true,
})

/** `not-needed` says why. If-Match names how many answers the present turn has: `"0"` for the first. */
export const answerSupport = endpoint({
  name: 'answerSupport',
  method: 'PUT',
  path: '/priorities/:priorityId/support-answer',
  summary: 'Answer whether a priority needs support',
  tag: 'plans',
  access: 'trust',
  params,
  body: z.strictObject({ needed: z.enum(supportNeeds), why: text(2000).nullable().optional() }),
  ifMatch: true,
  idempotencyKey: true,
  status: 200,
  answer: PrioritySupport,
  versioned: true,
})
