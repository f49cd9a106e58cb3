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
  uuid,
} from 'drizzle-orm/pg-core'
import { id, recordedAt, trustId, version } from './columns.ts'
import { schools } from './schools.ts'
import { accounts } from './accounts.ts'

/** A person inside one trust. `accountId` is null until they accept their invitation. */
export const people = pgTable(
  'people',
  {
    trustId: trustId(),
    id: id(),
    accountId: uuid('account_id').references(() => accounts.id),
    name: text('name').notNull(),
    email: text('email').notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    version: version(),
  },
  (t) => [
    primaryKey({ columns: [t.trustId, t.id] }),
    unique('people_account').on(t.trustId, t.accountId),
    index('people_by_account').on(t.accountId),
    index('people_by_name').on(t.trustId, t.name),
  ],
)

/**
 * What a person may do in a trust, from a day to a day (inclusive); domain.md §2. A trigger keeps an outside reviewer's role apart from
 * any other on the same days.
 */
export const memberships = pgTable(
  'memberships',
  {
    trustId: trustId(),
    id: id(),
    personId: uuid('person_id').notNull(),
    role: text('role').notNull(),
    fromOn: date('from_on').notNull(),
    toOn: date('to_on'),
    /** Ended by hand on or before its day: refused from that moment, whatever the day. */
    endedAt: timestamp('ended_at', { withTimezone: true }),
    /** Of a headteacher: stands in until somebody is appointed. */
    acting: boolean('acting').notNull().default(false),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    version: version(),
  },
  (t) => [
    primaryKey({ columns: [t.trustId, t.id] }),
    foreignKey({ columns: [t.trustId, t.personId], foreignColumns: [people.trustId, people.id] }),
    index('memberships_person').on(t.trustId, t.personId),
    check(
      'memberships_role',
      sql`${t.role} in ('trust-leader','improvement-partner','headteacher','contributor','governor','trustee','clerk','outside-reviewer')`,
    ),
    check('memberships_acting', sql`not ${t.acting} or ${t.role} = 'headteacher'`),
    check('memberships_days', sql`${t.toOn} is null or ${t.toOn} >= ${t.fromOn}`),
  ],
)

/** The schools a membership is about; empty for roles that see the whole trust. */
export const membershipSchools = pgTable(
  'membership_schools',
  {
    trustId: trustId(),
    membershipId: uuid('membership_id').notNull(),
    schoolId: uuid('school_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.trustId, t.membershipId, t.schoolId] }),
    foreignKey({
      columns: [t.trustId, t.membershipId],
      foreignColumns: [memberships.trustId, memberships.id],
    }),
    foreignKey({ columns: [t.trustId, t.schoolId], foreignColumns: [schools.trustId, schools.id] }),
    index('membership_schools_school').on(t.trustId, t.schoolId),
  ],
)

/**
 * Which of a school's heads replies for it, each time it was named. Append-only: the latest `sequence` of a school counts while that
 * person is in post (domain/people/heads.ts). A trigger refuses whoever doesn't head the school on that day.
 */
export const replyingHeads = pgTable(
  'replying_heads',
  {
    trustId: trustId(),
    id: id(),
    schoolId: uuid('school_id').notNull(),
    sequence: integer('sequence').notNull(),
    personId: uuid('person_id').notNull(),
    day: date('day').notNull(),
    recordedAt: recordedAt(),
    byPersonId: uuid('by_person_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.trustId, t.id] }),
    unique('replying_heads_sequence').on(t.trustId, t.schoolId, t.sequence),
    foreignKey({ columns: [t.trustId, t.schoolId], foreignColumns: [schools.trustId, schools.id] }),
    ...[t.personId, t.byPersonId].map((who) =>
      foreignKey({ columns: [t.trustId, who], foreignColumns: [people.trustId, people.id] }),
    ),
  ],
)

/** A single-use link that a leader copies and passes on; only the SHA-256 of its token is kept. */
export const invitations = pgTable(
  'invitations',
  {
    trustId: trustId(),
    id: id(),
    personId: uuid('person_id').notNull(),
    kind: text('kind').notNull(),
    tokenHash: text('token_hash').notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    createdBy: uuid('created_by'),
    expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
    usedAt: timestamp('used_at', { withTimezone: true }),
    replacedAt: timestamp('replaced_at', { withTimezone: true }),
  },
  (t) => [
    primaryKey({ columns: [t.trustId, t.id] }),
    foreignKey({ columns: [t.trustId, t.personId], foreignColumns: [people.trustId, people.id] }),
    index('invitations_token').on(t.tokenHash),
    index('invitations_person').on(t.trustId, t.personId),
    check('invitations_kind', sql`${t.kind} in ('invitation','password-reset')`),
  ],
)
