import { sql } from 'drizzle-orm'
import {
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import type { SchoolFacts } from '@sixfold/shared/contracts/school-facts.ts'
import { id, recordedAt, trustId, version } from './columns.ts'

/** A school of the trust. `facts` caches the newest row of `school_versions`. `leftOn` is the last day it belongs. */
export const schools = pgTable(
  'schools',
  {
    trustId: trustId(),
    id: id(),
    urn: text('urn').notNull(),
    name: text('name').notNull(),
    facts: jsonb('facts').$type<SchoolFacts>().notNull(),
    joinedOn: date('joined_on').notNull(),
    leftOn: date('left_on'),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    version: version(),
  },
  (t) => [
    primaryKey({ columns: [t.trustId, t.id] }),
    unique('schools_urn').on(t.trustId, t.urn),
    index('schools_by_name').on(t.trustId, sql`${t.name} collate "und-x-icu"`, t.id),
    check('schools_urn_digits', sql`${t.urn} ~ '^[0-9]{6}$'`),
    check('schools_days', sql`${t.leftOn} is null or ${t.leftOn} >= ${t.joinedOn}`),
  ],
)

/** What was known of a school, each time it changed: append-only, so that a past day shows past facts. */
export const schoolVersions = pgTable(
  'school_versions',
  {
    trustId: trustId(),
    id: id(),
    schoolId: uuid('school_id').notNull(),
    sequence: integer('sequence').notNull(),
    name: text('name').notNull(),
    facts: jsonb('facts').$type<SchoolFacts>().notNull(),
    joinedOn: date('joined_on').notNull(),
    leftOn: date('left_on'),
    recordedAt: recordedAt(),
    byPersonId: uuid('by_person_id'),
    importId: uuid('import_id'),
  },
  (t) => [
    primaryKey({ columns: [t.trustId, t.id] }),
    foreignKey({ columns: [t.trustId, t.schoolId], foreignColumns: [schools.trustId, schools.id] }),
    unique('school_versions_sequence').on(t.trustId, t.schoolId, t.sequence),
    index('school_versions_school').on(t.trustId, t.schoolId, t.recordedAt),
  ],
)

/** A register file that is being read, or was read and waits for a day to be applied. `rowsRead` shows how far it is. */
export const imports = pgTable(
  'imports',
  {
    trustId: trustId(),
    id: id(),
    kind: text('kind').notNull(),
    fileName: text('file_name').notNull(),
    sha256: text('sha256'),
    status: text('status').notNull(),
    failure: text('failure'),
    rowsRead: integer('rows_read').notNull(),
    groups: jsonb('groups').$type<{ uid: string; name: string; schools: number }[]>().notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    createdBy: uuid('created_by').notNull(),
    expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
    appliedAt: timestamp('applied_at', { withTimezone: true }),
    appliedGroupUid: text('applied_group_uid'),
    version: version(),
  },
  (t) => [
    primaryKey({ columns: [t.trustId, t.id] }),
    check('imports_kind', sql`${t.kind} in ('gias')`),
    check('imports_status', sql`${t.status} in ('reading','ready','failed')`),
  ],
)

/** One line of such a file. `facts` is null for a line that was left out; `reason` then says why. */
export const importRows = pgTable(
  'import_rows',
  {
    trustId: trustId(),
    importId: uuid('import_id').notNull(),
    line: integer('line').notNull(),
    urn: text('urn'),
    name: text('name'),
    groupUids: text('group_uids').array().notNull(),
    facts: jsonb('facts').$type<SchoolFacts>(),
    /** Facts on which the file is silent: no such column, or a damaged cell. */
    unread: text('unread').array().notNull(),
    reason: text('reason'),
    problems: jsonb('problems').$type<{ column?: string; message: string }[]>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.trustId, t.importId, t.line] }),
    foreignKey({ columns: [t.trustId, t.importId], foreignColumns: [imports.trustId, imports.id] }),
    index('import_rows_groups').using('gin', t.groupUids),
  ],
)
