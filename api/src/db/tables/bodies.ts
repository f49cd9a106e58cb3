import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { id, recordedAt, trustId, version } from './columns.ts'
import { people } from './people.ts'
import { schools } from './schools.ts'

/** Who decides, as it is now; one board a trust, which never ends. The version moves with its seats and powers too. */
export const bodies = pgTable(
  'bodies',
  {
    trustId: trustId(),
    id: id(),
    kind: text('kind').notNull(),
    name: text('name').notNull(),
    schemeReference: text('scheme_reference'),
    fromOn: date('from_on').notNull(),
    toOn: date('to_on'),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    version: version(),
  },
  (t) => [
    primaryKey({ columns: [t.trustId, t.id] }),
    uniqueIndex('bodies_one_board')
      .on(t.trustId)
      .where(sql`kind = 'board'`),
    check('bodies_kind', sql`${t.kind} in ('board','committee','chief-executive')`),
    check('bodies_days', sql`${t.toOn} is null or ${t.toOn} >= ${t.fromOn}`),
    check('bodies_board_stays', sql`${t.kind} <> 'board' or ${t.toOn} is null`),
  ],
)

/** What a body was called and when it stood, each time it was said anew. Nobody said it of a board made by migration. */
export const bodyVersions = pgTable(
  'body_versions',
  {
    trustId: trustId(),
    id: id(),
    bodyId: uuid('body_id').notNull(),
    sequence: integer('sequence').notNull(),
    name: text('name').notNull(),
    schemeReference: text('scheme_reference'),
    fromOn: date('from_on').notNull(),
    toOn: date('to_on'),
    recordedAt: recordedAt(),
    byPersonId: uuid('by_person_id'),
  },
  (t) => [
    primaryKey({ columns: [t.trustId, t.id] }),
    unique('body_versions_sequence').on(t.trustId, t.bodyId, t.sequence),
    foreignKey({ columns: [t.trustId, t.bodyId], foreignColumns: [bodies.trustId, bodies.id] }),
    foreignKey({ columns: [t.trustId, t.byPersonId], foreignColumns: [people.trustId, people.id] }),
  ],
)

/** Whether a committee or a chief executive may decide, from a day on. On a day the latest `from_on` counts, then sequence. */
export const bodyPowers = pgTable(
  'body_powers',
  {
    trustId: trustId(),
    id: id(),
    bodyId: uuid('body_id').notNull(),
    sequence: integer('sequence').notNull(),
    power: text('power').notNull(),
    may: boolean('may').notNull(),
    fromOn: date('from_on').notNull(),
    recordedAt: recordedAt(),
    byPersonId: uuid('by_person_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.trustId, t.id] }),
    unique('body_powers_sequence').on(t.trustId, t.bodyId, t.power, t.sequence),
    foreignKey({ columns: [t.trustId, t.bodyId], foreignColumns: [bodies.trustId, bodies.id] }),
    foreignKey({ columns: [t.trustId, t.byPersonId], foreignColumns: [people.trustId, people.id] }),
    check('body_powers_power', sql`${t.power} in ('categories')`),
  ],
)

/** Who sits on a body, from a day to a day (inclusive). An end said later is a row of its own. */
export const bodySeats = pgTable(
  'body_seats',
  {
    trustId: trustId(),
    id: id(),
    bodyId: uuid('body_id').notNull(),
    personId: uuid('person_id').notNull(),
    fromOn: date('from_on').notNull(),
    toOn: date('to_on'),
    recordedAt: recordedAt(),
    byPersonId: uuid('by_person_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.trustId, t.id] }),
    foreignKey({ columns: [t.trustId, t.bodyId], foreignColumns: [bodies.trustId, bodies.id] }),
    foreignKey({ columns: [t.trustId, t.personId], foreignColumns: [people.trustId, people.id] }),
    foreignKey({ columns: [t.trustId, t.byPersonId], foreignColumns: [people.trustId, people.id] }),
    index('body_seats_of').on(t.trustId, t.bodyId),
    check('body_seats_days', sql`${t.toOn} is null or ${t.toOn} >= ${t.fromOn}`),
  ],
)

/** The last day of a seat, with the reason; the latest sequence counts. */
export const bodySeatEnds = pgTable(
  'body_seat_ends',
  {
    trustId: trustId(),
    id: id(),
    seatId: uuid('seat_id').notNull(),
    sequence: integer('sequence').notNull(),
    lastDay: date('last_day').notNull(),
    reason: text('reason').notNull(),
    recordedAt: recordedAt(),
    byPersonId: uuid('by_person_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.trustId, t.id] }),
    unique('body_seat_ends_sequence').on(t.trustId, t.seatId, t.sequence),
    foreignKey({ columns: [t.trustId, t.seatId], foreignColumns: [bodySeats.trustId, bodySeats.id] }),
    foreignKey({ columns: [t.trustId, t.byPersonId], foreignColumns: [people.trustId, people.id] }),
  ],
)

/** A body's meeting, as it is now; one a body and day. */
export const meetings = pgTable(
  'meetings',
  {
    trustId: trustId(),
    id: id(),
    bodyId: uuid('body_id').notNull(),
    day: date('day').notNull(),
    papersOutOn: date('papers_out_on').notNull(),
    minutesReference: text('minutes_reference'),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    version: version(),
  },
  (t) => [
    primaryKey({ columns: [t.trustId, t.id] }),
    // What a decision's key to its meeting hangs on: a meeting of that very body.
    unique('meetings_of_body').on(t.trustId, t.bodyId, t.id),
    unique('meetings_once_a_day').on(t.trustId, t.bodyId, t.day),
    foreignKey({ columns: [t.trustId, t.bodyId], foreignColumns: [bodies.trustId, bodies.id] }),
    index('meetings_by_day').on(t.trustId, t.day.desc(), t.id.desc()),
    check('meetings_papers', sql`${t.papersOutOn} <= ${t.day}`),
  ],
)

export const meetingVersions = pgTable(
  'meeting_versions',
  {
    trustId: trustId(),
    id: id(),
    meetingId: uuid('meeting_id').notNull(),
    sequence: integer('sequence').notNull(),
    day: date('day').notNull(),
    papersOutOn: date('papers_out_on').notNull(),
    minutesReference: text('minutes_reference'),
    recordedAt: recordedAt(),
    byPersonId: uuid('by_person_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.trustId, t.id] }),
    unique('meeting_versions_sequence').on(t.trustId, t.meetingId, t.sequence),
    foreignKey({ columns: [t.trustId, t.meetingId], foreignColumns: [meetings.trustId, meetings.id] }),
    foreignKey({ columns: [t.trustId, t.byPersonId], foreignColumns: [people.trustId, people.id] }),
  ],
)

/** That somebody was at a meeting, or was not after all; the latest sequence counts. */
export const meetingPresences = pgTable(
  'meeting_presences',
  {
    trustId: trustId(),
    id: id(),
    meetingId: uuid('meeting_id').notNull(),
    personId: uuid('person_id').notNull(),
    sequence: integer('sequence').notNull(),
    present: boolean('present').notNull(),
    recordedAt: recordedAt(),
    byPersonId: uuid('by_person_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.trustId, t.id] }),
    unique('meeting_presences_sequence').on(t.trustId, t.meetingId, t.personId, t.sequence),
    foreignKey({ columns: [t.trustId, t.meetingId], foreignColumns: [meetings.trustId, meetings.id] }),
    foreignKey({ columns: [t.trustId, t.personId], foreignColumns: [people.trustId, people.id] }),
    foreignKey({ columns: [t.trustId, t.byPersonId], foreignColumns: [people.trustId, people.id] }),
  ],
)

/** A person's declared interest in a school: from its day on they decide nothing there, until it is ended. */
export const interests = pgTable(
  'interests',
  {
    trustId: trustId(),
    id: id(),
    personId: uuid('person_id').notNull(),
    schoolId: uuid('school_id').notNull(),
    meetingId: uuid('meeting_id'),
    words: text('words').notNull(),
    fromOn: date('from_on').notNull(),
    recordedAt: recordedAt(),
    byPersonId: uuid('by_person_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.trustId, t.id] }),
    foreignKey({ columns: [t.trustId, t.personId], foreignColumns: [people.trustId, people.id] }),
    foreignKey({ columns: [t.trustId, t.schoolId], foreignColumns: [schools.trustId, schools.id] }),
    foreignKey({ columns: [t.trustId, t.meetingId], foreignColumns: [meetings.trustId, meetings.id] }),
    foreignKey({ columns: [t.trustId, t.byPersonId], foreignColumns: [people.trustId, people.id] }),
    index('interests_person').on(t.trustId, t.personId),
    index('interests_meeting').on(t.trustId, t.meetingId),
  ],
)

/** The last day of an interest, with the reason; once. */
export const interestEnds = pgTable(
  'interest_ends',
  {
    trustId: trustId(),
    id: id(),
    interestId: uuid('interest_id').notNull(),
    lastDay: date('last_day').notNull(),
    reason: text('reason').notNull(),
    recordedAt: recordedAt(),
    byPersonId: uuid('by_person_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.trustId, t.id] }),
    unique('interest_ends_once').on(t.trustId, t.interestId),
    foreignKey({ columns: [t.trustId, t.interestId], foreignColumns: [interests.trustId, interests.id] }),
    foreignKey({ columns: [t.trustId, t.byPersonId], foreignColumns: [people.trustId, people.id] }),
  ],
)
