import { z } from 'zod'
import { abilities, Day, Id, PersonName, SchoolName } from './common.ts'
import { endpoint } from './endpoint.ts'

/**
 * A time in which somebody heads a school, both days included. `acting`: stands in until somebody is appointed. `replies`: speaks
 * for the school when a reply is asked for; one of those in post. `namedOn`: since when by a leader's word; null: by time in post.
 */
export const Headship = z.strictObject({
  id: Id,
  person: PersonName,
  fromOn: Day,
  toOn: Day.nullable(),
  acting: z.boolean(),
  when: z.enum(['in-post', 'to-come', 'past']),
  replies: z.boolean(),
  namedOn: Day.nullable(),
})
export type Headship = z.infer<typeof Headship>

/**
 * Who heads a school: those in post, the one who replies first; then those to come, then those of the past, the latest first.
 * `vacantSince`: the first day without anybody in post; null while somebody is, or where nobody ever was. `version` counts how
 * often somebody was named to reply.
 */
export const Heads = z.strictObject({
  school: SchoolName,
  items: z.array(Headship),
  vacantSince: Day.nullable(),
  abilities: abilities('name', 'add'),
  version: z.int().min(0),
})
export type Heads = z.infer<typeof Heads>

/** For those who see the school's published record at least. */
export const listHeads = endpoint({
  name: 'listHeads',
  method: 'GET',
  path: '/schools/:schoolId/heads',
  summary: 'Who heads a school, and who of them replies for it',
  tag: 'people',
  access: 'trust',
  params: z.strictObject({ schoolId: Id }),
  status: 200,
  answer: Heads,
})

/** By a leader of whom the school isn't the own one. If-Match names the version, "0" before the first. 409: they don't head it today. */
export const nameReplyingHead = endpoint({
  name: 'nameReplyingHead',
  method: 'POST',
  path: '/schools/:schoolId/replying-head',
  summary: 'Name which of its heads replies for a school',
  tag: 'people',
  access: 'trust',
  params: z.strictObject({ schoolId: Id }),
  body: z.strictObject({ personId: Id }),
  ifMatch: true,
  idempotencyKey: true,
  status: 200,
  answer: Heads,
})
