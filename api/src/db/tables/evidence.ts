import { sql } from 'drizzle-orm'
import {
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
    index('evidence_school').on(t.trustId, t.schoolId, t.recordedAt),
    index('evidence_live').on(t.trustId, t.effectiveOn),
    check('evidence_source', sql`${t.source} in ('school','trust','peer-school','external')`),
    check('evidence_audience', sql`${t.audience} in ('school-and-trust','governors-and-trustees')`),
    check('evidence_content', sql`${t.note} is not null or ${t.url} is not null`),
  ],
)

/** From a piece of evidence to a claim: (priority, turn, step); domain.md §5.2. Append-only. */
export const evidenceLinks = pgTable(
  'evidence_links',
  {
    trustId: trustId(),
    id: id(),
    evidenceId: uuid('evidence_id').notNull(),
    priorityId: uuid('priority_id').notNull(),
    turn: integer('turn').notNull(),
    step: text('step').notNull(),
    stance: text('stance').notNull(),
    recordedAt: recordedAt(),
    byPersonId: uuid('by_person_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.trustId, t.id] }),
    unique('evidence_links_once').on(t.trustId, t.evidenceId, t.priorityId, t.turn, t.step),
    foreignKey({ columns: [t.trustId, t.evidenceId], foreignColumns: [evidence.trustId, evidence.id] }),
    foreignKey({ columns: [t.trustId, t.priorityId], foreignColumns: [priorities.trustId, priorities.id] }),
    index('evidence_links_claim').on(t.trustId, t.priorityId, t.turn, t.step),
    check('evidence_links_stance', sql`${t.stance} in ('supports','contradicts','neutral')`),
  ],
)
