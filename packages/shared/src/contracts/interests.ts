import { z } from 'zod'
import { abilities, Day, Id, PersonName, SchoolName, text } from './common.ts'
import { endpoint } from './endpoint.ts'

export const interestLimits = { words: 500, reason: 500 }

/**
 * A person's declared interest in a school, at a meeting or standing apart from one. From its first day to its last they
 * neither decide on the school nor see its leader-only notes (domain.md §2); what was decided before stands.
 */
export const Interest = z.strictObject({
  id: Id,
  person: PersonName,
  school: SchoolName,
  words: z.string(),
  /** The meeting at which it was declared; null: apart from one. */
  meeting: z.strictObject({ id: Id, day: Day }).nullable(),
  fromOn: Day,
  toOn: Day.nullable(),
  endReason: z.string().nullable(),
  abilities: abilities('end'),
})
export type Interest = z.infer<typeof Interest>

/** Those that stand first, by the person’s name. For leaders, trustees and the clerk. */
export const listInterests = endpoint({
  name: 'listInterests',
  method: 'GET',
  path: '/interests',
  summary: 'Interests that people have declared in schools',
  tag: 'meetings',
  access: 'trust',
  status: 200,
  answer: z.strictObject({ items: z.array(Interest), abilities: abilities('keep') }),
})

/** With a meeting it counts from that meeting's day. 409 while one stands already, or the meeting is still to come. */
export const declareInterest = endpoint({
  name: 'declareInterest',
  method: 'POST',
  path: '/interests',
  summary: 'Record that a person has an interest in a school',
  tag: 'meetings',
  access: 'trust',
  body: z.strictObject({
    id: Id,
    personId: Id,
    schoolId: Id,
    words: text(interestLimits.words),
    meetingId: Id.nullable().default(null),
    /** Left out with a meeting. */
    fromOn: Day.optional(),
  }),
  status: 201,
  answer: Interest,
})

/** Not by the person themselves. They are free from the day after; an interest ends once. */
export const endInterest = endpoint({
  name: 'endInterest',
  method: 'POST',
  path: '/interests/:interestId/end',
  summary: 'Say when an interest ended, and why',
  tag: 'meetings',
  access: 'trust',
  params: z.strictObject({ interestId: Id }),
  body: z.strictObject({ lastDay: Day, reason: text(interestLimits.reason) }),
  idempotencyKey: true,
  status: 200,
  answer: Interest,
})
