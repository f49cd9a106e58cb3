import {
  reportFormats,
  reportKinds,
  reportParts,
} from '@sixfold/shared/domain/accountability/reports/report-names.ts'
import { sql } from 'drizzle-orm'
import {
  bigint,
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
import { meetings } from './bodies.ts'
import { id, recordedAt, trustId, version } from './columns.ts'
import { people } from './people.ts'

const oneOf = (names: readonly string[]) => sql.raw(names.map((name) => `'${name}'`).join(','))

/** What a leader puts together: a draft until it is frozen or discarded, each said by a row of its own. domain.md §8. */
export const reports = pgTable(
  'reports',
  {
    trustId: trustId(),
    id: id(),
    kind: text('kind').notNull(),
    title: text('title').notNull(),
    meetingId: uuid('meeting_id'),
    /** The day on which it was last made for that meeting: after its papers were out, nothing freezes it by itself. */
    forMeetingOn: date('for_meeting_on'),
    /** Null: the day on which it is frozen. */
    asAt: date('as_at'),
    /** Null: every school. */
    schoolIds: uuid('school_ids').array(),
    sections: text('sections').array().notNull(),
    correctsId: uuid('corrects_id'),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    createdBy: uuid('created_by').notNull(),
    version: version(),
  },
  (t) => [
    primaryKey({ columns: [t.trustId, t.id] }),
    foreignKey({ columns: [t.trustId, t.meetingId], foreignColumns: [meetings.trustId, meetings.id] }),
    foreignKey({ columns: [t.trustId, t.correctsId], foreignColumns: [t.trustId, t.id] }),
    foreignKey({ columns: [t.trustId, t.createdBy], foreignColumns: [people.trustId, people.id] }),
    index('reports_meeting').on(t.trustId, t.meetingId),
    check('reports_kind', sql`${t.kind} in (${oneOf(reportKinds)})`),
    check('reports_for_meeting', sql`(${t.kind} = 'meeting-pack') = (${t.meetingId} is not null)`),
    check('reports_since', sql`(${t.meetingId} is null) = (${t.forMeetingOn} is null)`),
  ],
)

/** That a draft was discarded, once. Append-only. */
export const reportDiscards = pgTable(
  'report_discards',
  {
    trustId: trustId(),
    id: id(),
    reportId: uuid('report_id').notNull(),
    recordedAt: recordedAt(),
    byPersonId: uuid('by_person_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.trustId, t.id] }),
    unique('report_discards_once').on(t.trustId, t.reportId),
    foreignKey({ columns: [t.trustId, t.reportId], foreignColumns: [reports.trustId, reports.id] }),
    foreignKey({ columns: [t.trustId, t.byPersonId], foreignColumns: [people.trustId, people.id] }),
  ],
)

/** The one moment at which a report was frozen, by a signature or as papers went out. Append-only. */
export const reportFreezes = pgTable(
  'report_freezes',
  {
    trustId: trustId(),
    id: id(),
    reportId: uuid('report_id').notNull(),
    /** As at which it was written. */
    day: date('day').notNull(),
    /** Null: nobody had signed when papers went out. */
    signedBy: uuid('signed_by'),
    recordedAt: recordedAt(),
    /** Canonical JSON (RFC 8785): title, day, signer, and the hash of each part. */
    manifest: text('manifest').notNull(),
    sha256: text('sha256').notNull(),
    correctsId: uuid('corrects_id'),
  },
  (t) => [
    primaryKey({ columns: [t.trustId, t.id] }),
    unique('report_freezes_once').on(t.trustId, t.reportId),
    unique('report_freezes_correct_once').on(t.trustId, t.correctsId),
    index('report_freezes_newest').on(t.trustId, t.recordedAt.desc(), t.reportId.desc()),
    foreignKey({ columns: [t.trustId, t.reportId], foreignColumns: [reports.trustId, reports.id] }),
    foreignKey({ columns: [t.trustId, t.correctsId], foreignColumns: [reports.trustId, reports.id] }),
    foreignKey({ columns: [t.trustId, t.signedBy], foreignColumns: [people.trustId, people.id] }),
  ],
)

/** What was frozen, part by part, as canonical JSON: hashes are of these very bytes. Append-only. */
export const partsOfReports = pgTable(
  'report_parts',
  {
    trustId: trustId(),
    id: id(),
    reportId: uuid('report_id').notNull(),
    part: text('part').notNull(),
    content: text('content').notNull(),
    sha256: text('sha256').notNull(),
    recordedAt: recordedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.trustId, t.id] }),
    unique('report_parts_once').on(t.trustId, t.reportId, t.part),
    foreignKey({ columns: [t.trustId, t.reportId], foreignColumns: [reports.trustId, reports.id] }),
    check('report_parts_part', sql`${t.part} in (${oneOf(reportParts)})`),
  ],
)

/** Files written from a frozen part. Append-only. */
export const reportFiles = pgTable(
  'report_files',
  {
    trustId: trustId(),
    id: id(),
    reportId: uuid('report_id').notNull(),
    part: text('part').notNull(),
    format: text('format').notNull(),
    /** Of a CSV file the table that it holds; else ''. */
    tableKey: text('table_key').notNull(),
    sha256: text('sha256').notNull(),
    sizeBytes: bigint('size_bytes', { mode: 'number' }).notNull(),
    storeKey: text('store_key').notNull(),
    recordedAt: recordedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.trustId, t.id] }),
    unique('report_files_once').on(t.trustId, t.reportId, t.part, t.format, t.tableKey),
    foreignKey({ columns: [t.trustId, t.reportId], foreignColumns: [reports.trustId, reports.id] }),
    check('report_files_format', sql`${t.format} in (${oneOf(reportFormats)})`),
    index('report_files_store').on(t.trustId, t.storeKey),
  ],
)

/** How far the writing of a report's files is: one row a report, which says nothing once they are there. */
export const reportWritings = pgTable(
  'report_writings',
  {
    trustId: trustId(),
    id: id(),
    reportId: uuid('report_id').notNull(),
    status: text('status').notNull(),
    done: integer('done').notNull(),
    of: integer('of').notNull(),
    failure: text('failure'),
    /** The last sign of life, by the database's clock. */
    aliveAt: timestamp('alive_at', { withTimezone: true }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.trustId, t.id] }),
    unique('report_writings_once').on(t.trustId, t.reportId),
    foreignKey({ columns: [t.trustId, t.reportId], foreignColumns: [reports.trustId, reports.id] }),
    check('report_writings_status', sql`${t.status} in ('waiting','running','done','failed')`),
    check('report_writings_failure', sql`(${t.status} = 'failed') = (${t.failure} is not null)`),
  ],
)
