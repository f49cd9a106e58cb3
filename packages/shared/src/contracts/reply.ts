import { z } from 'zod'
import { replyAnswers } from '../domain/categorisation/reply.ts'
import { Day, Id, Instant, PersonName } from './common.ts'
import { Level } from './scheme.ts'

/** Longest statement of a head, and longest reason given on the way, in characters. */
export const statementLimit = 4000
export const wayReasonLimit = 2000

/** What a head said of a proposed category. `late`: received after the deadline, kept and marked, moving nothing. */
export const Reply = z.strictObject({
  answer: z.enum(replyAnswers),
  statement: z.string().nullable(),
  by: PersonName,
  at: Instant,
  late: z.boolean(),
})
export type Reply = z.infer<typeof Reply>

/** The talk with the head before the reply: its day and who held it, or why there was none. */
export const Conversation = z.strictObject({
  heldOn: Day.nullable(),
  heldBy: PersonName.nullable(),
  whyNone: z.string().nullable(),
})
export type Conversation = z.infer<typeof Conversation>

/**
 * A reply that was asked for. `replyBy` is the deadline, the whole day in London; null while nobody heads the school, when the
 * clock stands still. `lapsed`: the day has passed and none had come. `extensions` are those a leader gave, oldest first.
 */
export const AskedReply = z.strictObject({
  turn: z.int().min(1),
  askedOn: Day,
  replyBy: Day.nullable(),
  lapsed: z.boolean(),
  extensions: z.array(z.strictObject({ to: Day, reason: z.string(), by: PersonName, day: Day })),
  reply: Reply.nullable(),
})
export type AskedReply = z.infer<typeof AskedReply>

/** A second look at a challenged proposal. `result` is null until it is done; `from` and `to` are levels. */
export const ReReview = z.strictObject({
  reviewer: PersonName,
  named: z.strictObject({ by: PersonName, day: Day }),
  result: z
    .strictObject({ stands: z.boolean(), from: Level, to: Level, reason: z.string(), at: Instant })
    .nullable(),
})
export type ReReview = z.infer<typeof ReReview>

/** A change made in moderation: the category before and after, and why. */
export const Moderation = z.strictObject({
  by: PersonName,
  at: Instant,
  from: Level,
  to: Level,
  rationaleChanged: z.boolean(),
  reason: z.string().nullable(),
  /** To the question with which it had been sent back. */
  answer: z.string().nullable(),
  id: Id,
})
export type Moderation = z.infer<typeof Moderation>
