import {
  bigint,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'
import { id, recordedAt, trustId } from './columns.ts'
import { people } from './people.ts'
import { schools } from './schools.ts'

/** What happened, for the timeline and for mail; each with who may see it. Append-only. Inserting moves `revisions`. */
export const events = pgTable(
  'events',
  {
    trustId: trustId(),
    id: id(),
    kind: text('kind').notNull(),
    schoolId: uuid('school_id'),
    recordKind: text('record_kind').notNull(),
    recordId: uuid('record_id').notNull(),
    audiences: text('audiences').array().notNull(),
    data: jsonb('data').$type<Record<string, unknown>>().notNull(),
    recordedAt: recordedAt(),
    byPersonId: uuid('by_person_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.trustId, t.id] }),
    foreignKey({ columns: [t.trustId, t.schoolId], foreignColumns: [schools.trustId, schools.id] }),
    foreignKey({ columns: [t.trustId, t.byPersonId], foreignColumns: [people.trustId, people.id] }),
    index('events_school').on(t.trustId, t.schoolId, t.recordedAt.desc(), t.id.desc()),
    index('events_trust').on(t.trustId, t.recordedAt.desc(), t.id.desc()),
  ],
)

/** A number for each audience of a trust, moved by every write that this audience can see; the board page's ETag. */
export const revisions = pgTable(
  'revisions',
  {
    trustId: trustId(),
    audience: text('audience').notNull(),
    value: bigint('value', { mode: 'number' }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.trustId, t.audience] })],
)

/** Old → new of every changed column, written by a trigger; `at` is the database's clock. Nobody writes it from code. */
export const auditLog = pgTable(
  'audit_log',
  {
    trustId: trustId(),
    id: uuid('id').notNull().defaultRandom(),
    tableName: text('table_name').notNull(),
    rowId: uuid('row_id'),
    action: text('action').notNull(),
    changes: jsonb('changes').$type<Record<string, [unknown, unknown] | 'changed'>>().notNull(),
    personId: uuid('person_id'),
    requestId: text('request_id'),
    at: timestamp('at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.trustId, t.id] }),
    index('audit_log_row').on(t.trustId, t.tableName, t.rowId, t.at),
  ],
)

/** The answer that a key got, kept for 24 hours, so that a retry does nothing twice; architecture.md §5. */
export const idempotencyKeys = pgTable(
  'idempotency_keys',
  {
    trustId: trustId(),
    personId: uuid('person_id').notNull(),
    key: text('key').notNull(),
    bodyHash: text('body_hash').notNull(),
    status: integer('status'),
    answer: jsonb('answer'),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.trustId, t.personId, t.key] }),
    index('idempotency_keys_age').on(t.trustId, t.createdAt),
  ],
)
