import { z } from 'zod'
import { stepKeys } from '../domain/cycle/steps.ts'
import { evidenceKinds, stances } from '../domain/evidence/words.ts'
import { impactRatings, progressRatings } from '../domain/progress/words.ts'
import { abilities, Blocker, Day, Id, pageQuery, pageOf, PersonName, SchoolName, text } from './common.ts'
import { endpoint } from './endpoint.ts'
import { WebAddress } from './evidence.ts'

const Rating = z.enum(progressRatings)
const Impact = z.enum(impactRatings)

const Words = {
  id: Id,
  rating: Rating,
  /** Rated apart; null when nothing was said of it. */
  impact: Impact.nullable(),
  whatChanged: z.string(),
  inTheWay: z.string().nullable(),
  by: PersonName,
  sentAt: z.string(),
  /** From this day on governors and trustees may read it, once an approved plan holds the priority. */
  publishedOn: Day,
}

/** How a priority stood on a day, as somebody says who works on it. */
export const ProgressUpdate = z.strictObject({
  ...Words,
  priority: z.strictObject({ id: Id, title: z.string() }),
  school: SchoolName,
  turn: z.int(),
  /** Where the priority was on that day. */
  step: z.enum(stepKeys),
  day: Day,
  /** What this wording corrects, newest first. */
  earlier: z.array(z.strictObject(Words)),
  /** Whether the person asking has opened it; true for its sender. */
  opened: z.boolean(),
  /** Whether the person asking has said thanks for it. */
  thanked: z.boolean(),
  /**
   * Who opened it, the latest first, and who said thanks. `at` is null for who thanked for an earlier wording and hasn't
   * opened this one. Null for those who neither sent it nor head the school.
   */
  readers: z
    .array(z.strictObject({ by: PersonName, at: z.string().nullable(), thankedAt: z.string().nullable() }))
    .nullable(),
  abilities: abilities('correct', 'thank'),
})
export type ProgressUpdate = z.infer<typeof ProgressUpdate>

/** Who will read an update that is sent now, and when. The sender isn't among them. */
export const Readers = z.strictObject({
  now: z.array(
    z.strictObject({
      ...PersonName.shape,
      role: z.enum(['trust-leader', 'improvement-partner', 'headteacher', 'contributor']),
    }),
  ),
  later: z.strictObject({
    /** Roles that somebody holds. */
    roles: z.array(z.enum(['governor', 'trustee', 'clerk'])),
    from: Day,
    /** An approved plan holds the priority; until one does, they don't read it. */
    approved: z.boolean(),
  }),
})

const ofPriority = z.strictObject({ priorityId: Id })

/** Newest day first. Governors, trustees and clerks find what is published. `readers` is null for who can't send one. */
export const listUpdates = endpoint({
  name: 'listUpdates',
  method: 'GET',
  path: '/priorities/:priorityId/updates',
  summary: 'Progress updates of a priority, as far as one may read them',
  tag: 'progress',
  access: 'trust',
  params: ofPriority,
  query: z.strictObject(pageQuery),
  status: 200,
  answer: z.strictObject({
    items: z.array(ProgressUpdate),
    nextCursor: z.string().nullable(),
    readers: Readers.nullable(),
    blockers: z.strictObject({ send: z.array(Blocker) }),
    abilities: abilities('send'),
  }),
})

/**
 * `day` is the one that it speaks of: today unless told otherwise, and a correction keeps that of what it corrects
 * (`supersedesId`). With it, in one go: an observation of a measure of this priority, a note or a link as evidence on its
 * present step. A photo follows as a file of that piece of evidence.
 */
export const sendUpdate = endpoint({
  name: 'sendUpdate',
  method: 'POST',
  path: '/priorities/:priorityId/updates',
  summary: 'Send a progress update, or correct one',
  tag: 'progress',
  access: 'trust',
  params: ofPriority,
  body: z.strictObject({
    id: Id,
    day: Day.optional(),
    rating: Rating,
    impact: Impact.optional(),
    whatChanged: text(2000),
    inTheWay: text(2000).optional(),
    supersedesId: Id.optional(),
    observation: z.strictObject({ id: Id, measureId: Id, value: z.number().min(-1e9).max(1e9) }).optional(),
    evidence: z
      .strictObject({
        id: Id,
        kind: z.enum(evidenceKinds),
        title: text(200),
        note: text(8000).optional(),
        url: WebAddress.optional(),
        stance: z.enum(stances),
      })
      .optional(),
  }),
  status: 201,
  answer: ProgressUpdate,
})

/** Of the last 30 days and of schools where one leads, partners or works; the latest sent first. One's own never. */
export const listUnopenedUpdates = endpoint({
  name: 'listUnopenedUpdates',
  method: 'GET',
  path: '/updates/unopened',
  summary: 'Updates that the person asking has not opened yet',
  tag: 'progress',
  access: 'trust',
  query: z.strictObject(pageQuery),
  status: 200,
  answer: pageOf(ProgressUpdate),
})

const ofUpdate = z.strictObject({ updateId: Id })

/** Kept once a person, with the moment of the first time. The sender's own opening is no reading, and changes nothing. */
export const openUpdate = endpoint({
  name: 'openUpdate',
  method: 'POST',
  path: '/updates/:updateId/read',
  summary: 'Say that one has opened an update',
  tag: 'progress',
  access: 'trust',
  params: ofUpdate,
  idempotencyKey: true,
  status: 200,
  answer: ProgressUpdate,
})

/** Once a person; again changes nothing. Who thanks has opened it. Not for one's own. */
export const thankForUpdate = endpoint({
  name: 'thankForUpdate',
  method: 'POST',
  path: '/updates/:updateId/thanks',
  summary: 'Thank for an update',
  tag: 'progress',
  access: 'trust',
  params: ofUpdate,
  idempotencyKey: true,
  status: 200,
  answer: ProgressUpdate,
})
