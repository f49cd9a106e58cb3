import type { SchemeText } from '@sixfold/shared/domain/categorisation/scheme.ts'
import { sql } from 'drizzle-orm'
import {
  check,
  foreignKey,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { id, recordedAt, trustId, version } from './columns.ts'
import { people } from './people.ts'

/** A trust's scheme as it was published, numbered from 1: append-only, and a round keeps the one it opened with. domain.md §4.1 */
export const schemeVersions = pgTable(
  'scheme_versions',
  {
    trustId: trustId(),
    id: id(),
    number: integer('number').notNull(),
    scheme: jsonb('scheme').$type<SchemeText>().notNull(),
    recordedAt: recordedAt(),
    byPersonId: uuid('by_person_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.trustId, t.id] }),
    unique('scheme_versions_number').on(t.trustId, t.number),
    foreignKey({ columns: [t.trustId, t.byPersonId], foreignColumns: [people.trustId, people.id] }),
  ],
)

/** A version that no round opens with any more, and why. Append-only, once a version. */
export const schemeWithdrawals = pgTable(
  'scheme_withdrawals',
  {
    trustId: trustId(),
    schemeId: uuid('scheme_id').notNull(),
    reason: text('reason').notNull(),
    recordedAt: recordedAt(),
    byPersonId: uuid('by_person_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.trustId, t.schemeId] }),
    foreignKey({
      columns: [t.trustId, t.schemeId],
      foreignColumns: [schemeVersions.trustId, schemeVersions.id],
    }),
    foreignKey({ columns: [t.trustId, t.byPersonId], foreignColumns: [people.trustId, people.id] }),
    check('scheme_withdrawals_reason', sql`length(trim(${t.reason})) > 0`),
  ],
)

/** What leaders write before they publish it, one a trust; the row stays, so that no version of it comes twice. */
export const schemeDrafts = pgTable(
  'scheme_drafts',
  {
    trustId: trustId(),
    /** Null: published, or thrown away. */
    scheme: jsonb('scheme').$type<SchemeText>(),
    savedAt: timestamp('saved_at', { withTimezone: true }).notNull(),
    savedBy: uuid('saved_by').notNull(),
    version: version(),
  },
  (t) => [
    primaryKey({ columns: [t.trustId] }),
    foreignKey({ columns: [t.trustId, t.savedBy], foreignColumns: [people.trustId, people.id] }),
  ],
)
