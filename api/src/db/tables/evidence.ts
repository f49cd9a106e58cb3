import { sql } from 'drizzle-orm'
import {
  bigint,
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
import { priorities } from './cycles.ts'
import { people } from './people.ts'
import { schools } from './schools.ts'

/** Something seen, counted or written down, by someone, on a day; a note, a link or both. */
export const evidence = pgTable(
  'evidence',
  {
    trustId: trustId(),
    id: id(),
    schoolId: uuid('school_id').notNull(),
    kind: text('kind').notNull(),
    source: text('source').notNull(),
    title: text('title').notNull(),
    note: text('note'),
    url: text('url'),
    /** Has files: rows of `evidence_revisions`. */
    hasFile: boolean('has_file').notNull().default(false),
    /** Who looks after it, when that is somebody else than who recorded it. */
    ownerPersonId: uuid('owner_person_id'),
    effectiveOn: date('effective_on').notNull(),
    expiresOn: date('expires_on'),
    audience: text('audience').notNull(),
    recordedAt: recordedAt(),
    byPersonId: uuid('by_person_id').notNull(),
    withdrawnAt: timestamp('withdrawn_at', { withTimezone: true }),
    withdrawnReason: text('withdrawn_reason'),
    version: version(),
  },
  (t) => [
    primaryKey({ columns: [t.trustId, t.id] }),
    foreignKey({ columns: [t.trustId, t.schoolId], foreignColumns: [schools.trustId, schools.id] }),
    foreignKey({ columns: [t.trustId, t.byPersonId], foreignColumns: [people.trustId, people.id] }),
    foreignKey({ columns: [t.trustId, t.ownerPersonId], foreignColumns: [people.trustId, people.id] }),
    index('evidence_school').on(t.trustId, t.schoolId, t.recordedAt),
    index('evidence_live').on(t.trustId, t.effectiveOn),
    check('evidence_source', sql`${t.source} in ('school','trust','peer-school','external')`),
    check('evidence_audience', sql`${t.audience} in ('school-and-trust','governors-and-trustees')`),
    check('evidence_content', sql`${t.note} is not null or ${t.url} is not null or ${t.hasFile}`),
  ],
)

/** What a piece of evidence said of itself until it was changed; for pages of a past day. Append-only. */
export const evidenceChanges = pgTable(
  'evidence_changes',
  {
    trustId: trustId(),
    id: id(),
    evidenceId: uuid('evidence_id').notNull(),
    sequence: integer('sequence').notNull(),
    title: text('title').notNull(),
    kind: text('kind').notNull(),
    source: text('source').notNull(),
    effectiveOn: date('effective_on').notNull(),
    expiresOn: date('expires_on'),
    audience: text('audience').notNull(),
    ownerPersonId: uuid('owner_person_id'),
    /** When it was changed into something else. */
    recordedAt: recordedAt(),
    byPersonId: uuid('by_person_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.trustId, t.id] }),
    unique('evidence_changes_sequence').on(t.trustId, t.evidenceId, t.sequence),
    foreignKey({ columns: [t.trustId, t.evidenceId], foreignColumns: [evidence.trustId, evidence.id] }),
    foreignKey({ columns: [t.trustId, t.ownerPersonId], foreignColumns: [people.trustId, people.id] }),
    foreignKey({ columns: [t.trustId, t.byPersonId], foreignColumns: [people.trustId, people.id] }),
    index('evidence_changes_recorded').on(t.trustId, t.recordedAt),
  ],
)

/** A file of a piece of evidence, as it came and was kept; numbered from 1, the newest shows. Append-only. */
export const evidenceRevisions = pgTable(
  'evidence_revisions',
  {
    trustId: trustId(),
    id: id(),
    evidenceId: uuid('evidence_id').notNull(),
    number: integer('number').notNull(),
    fileName: text('file_name').notNull(),
    mediaType: text('media_type').notNull(),
    sizeBytes: bigint('size_bytes', { mode: 'number' }).notNull(),
    sha256: text('sha256').notNull(),
    /** Where the file store has it. */
    storeKey: text('store_key').notNull(),
    recordedAt: recordedAt(),
    byPersonId: uuid('by_person_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.trustId, t.id] }),
    unique('evidence_revisions_number').on(t.trustId, t.evidenceId, t.number),
    unique('evidence_revisions_store_key').on(t.trustId, t.storeKey),
    foreignKey({ columns: [t.trustId, t.evidenceId], foreignColumns: [evidence.trustId, evidence.id] }),
    foreignKey({ columns: [t.trustId, t.byPersonId], foreignColumns: [people.trustId, people.id] }),
    check('evidence_revisions_size', sql`${t.sizeBytes} between 1 and 26214400`),
    check('evidence_revisions_sha256', sql`${t.sha256} ~ '^[0-9a-f]{64}$'`),
  ],
)

/**
 * From a piece of evidence to a claim (domain.md §5.2): a step of a turn of a priority (`claim` is `step`), or the judgement
 * of that turn's impact (`impact`, whose `step` is `evaluate`). Append-only.
 */
export const evidenceLinks = pgTable(
  'evidence_links',
  {
    trustId: trustId(),
    id: id(),
    evidenceId: uuid('evidence_id').notNull(),
    priorityId: uuid('priority_id').notNull(),
    turn: integer('turn').notNull(),
    step: text('step').notNull(),
    claim: text('claim').notNull().default('step'),
    stance: text('stance').notNull(),
    recordedAt: recordedAt(),
    byPersonId: uuid('by_person_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.trustId, t.id] }),
    unique('evidence_links_once').on(t.trustId, t.evidenceId, t.priorityId, t.turn, t.step, t.claim),
    foreignKey({ columns: [t.trustId, t.evidenceId], foreignColumns: [evidence.trustId, evidence.id] }),
    foreignKey({ columns: [t.trustId, t.priorityId], foreignColumns: [priorities.trustId, priorities.id] }),
    index('evidence_links_claim').on(t.trustId, t.priorityId, t.turn, t.step),
    check(
      'evidence_links_claim_kind',
      sql`${t.claim} = 'step' or (${t.claim} = 'impact' and ${t.step} = 'evaluate')`,
    ),
    check('evidence_links_stance', sql`${t.stance} in ('supports','contradicts','neutral')`),
  ],
)
