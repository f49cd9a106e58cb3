import { z } from 'zod'
import { BodyName } from './bodies.ts'
import {
  abilities,
  Blocker,
  Day,
  Id,
  pageOf,
  pageQuery,
  PersonName,
  SchoolName,
  text,
  Version,
} from './common.ts'
import { endpoint } from './endpoint.ts'
import { Interest } from './interests.ts'
import { Level } from './scheme.ts'

export const minutesLimit = 100

const MeetingFacts = {
  id: Id,
  body: BodyName,
  day: Day,
  /** The day on which its papers go out: on the day of the meeting or before it. */
  papersOutOn: Day,
  /** Where it is minuted; null until the clerk says so. */
  minutesReference: z.string().nullable(),
}

/** In a list: `present` and `decisions` are counts. */
export const MeetingRow = z.strictObject({ ...MeetingFacts, present: z.int(), decisions: z.int() })
export type MeetingRow = z.infer<typeof MeetingRow>

/** A decision as a meeting took it, or is told of it. */
export const MeetingDecision = z.strictObject({
  id: Id,
  categorisationId: Id,
  school: SchoolName,
  level: Level,
  body: z.string(),
  /** Who recorded it, on which day. */
  by: PersonName,
  day: Day,
  effectiveOn: Day,
  minuteReference: z.string().nullable(),
})
export type MeetingDecision = z.infer<typeof MeetingDecision>

/** Somebody who was there: as a member of the body on that day, or attending. */
export const Present = z.strictObject({ ...PersonName.shape, member: z.boolean() })

export const Meeting = z.strictObject({
  ...MeetingFacts,
  /** Who sat on the body on that day, by name. */
  members: z.array(PersonName),
  present: z.array(Present),
  /** Declared at this meeting. */
  interests: z.array(Interest),
  decisions: z.array(MeetingDecision),
  /** Of the board: what committees and the chief executive decided since its meeting before. */
  toNote: z.array(MeetingDecision),
  abilities: abilities('keep'),
  blockers: z.strictObject({ presence: z.array(Blocker) }),
  version: Version,
})
export type Meeting = z.infer<typeof Meeting>

/** The latest day first, so what is to come stands on top. For leaders, trustees and the clerk. */
export const listMeetings = endpoint({
  name: 'listMeetings',
  method: 'GET',
  path: '/meetings',
  summary: 'Meetings, the latest day first',
  tag: 'meetings',
  access: 'trust',
  query: z.strictObject({ ...pageQuery, bodyId: Id.optional() }),
  status: 200,
  answer: pageOf(MeetingRow).extend({ abilities: abilities('keep') }),
})

/** 409 when the body meets on that day already. */
export const addMeeting = endpoint({
  name: 'addMeeting',
  method: 'POST',
  path: '/meetings',
  summary: 'Add a meeting of a body',
  tag: 'meetings',
  access: 'trust',
  body: z.strictObject({ id: Id, bodyId: Id, day: Day, papersOutOn: Day }),
  status: 201,
  answer: Meeting,
  versioned: true,
})

const params = z.strictObject({ meetingId: Id })

export const getMeeting = endpoint({
  name: 'getMeeting',
  method: 'GET',
  path: '/meetings/:meetingId',
  summary: 'A meeting: who was there, what was declared, decided and noted',
  tag: 'meetings',
  access: 'trust',
  params,
  status: 200,
  answer: Meeting,
  versioned: true,
})

/** Absent leaves a field, null clears it. 409 for another day once a decision or an interest names the meeting. */
export const editMeeting = endpoint({
  name: 'editMeeting',
  method: 'PATCH',
  path: '/meetings/:meetingId',
  summary: 'Change a meeting’s days or its minutes reference',
  tag: 'meetings',
  access: 'trust',
  params,
  body: z
    .strictObject({ day: Day, papersOutOn: Day, minutesReference: text(minutesLimit).nullable() })
    .partial(),
  ifMatch: true,
  idempotencyKey: true,
  status: 200,
  answer: Meeting,
  versioned: true,
})

/** All who were there, in place of what was recorded before, which is kept. */
export const recordPresence = endpoint({
  name: 'recordPresence',
  method: 'PUT',
  path: '/meetings/:meetingId/presence',
  summary: 'Record who was present',
  tag: 'meetings',
  access: 'trust',
  params,
  body: z.strictObject({ personIds: z.array(Id).max(200) }),
  ifMatch: true,
  idempotencyKey: true,
  status: 200,
  answer: Meeting,
  versioned: true,
})

/** Everybody of the trust by name with whether they are a trustee today, for whoever keeps meetings to choose from. */
export const listAttenders = endpoint({
  name: 'listAttenders',
  method: 'GET',
  path: '/meetings/people',
  summary: 'The people of the trust, to choose from',
  tag: 'meetings',
  access: 'trust',
  status: 200,
  answer: z.strictObject({
    items: z.array(z.strictObject({ ...PersonName.shape, trustee: z.boolean(), leader: z.boolean() })),
  }),
})
