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
  uuid,
} from 'drizzle-orm/pg-core'
import { id, recordedAt, trustId } from './columns.ts'
import { people } from './people.ts'

/**
 * That a leader has seen an exception, which is itself worked out when it is read and kept nowhere: of which rule and record, how bad it
 * was then, and what they say of it. Append-only; docs/decisions/033-exceptions-are-worked-out.md.
 */
export const exceptionAcknowledgements = pgTable(
  'exception_acknowledgements',
  {
    trustId: trustId(),
    id: id(),
    rule: text('rule').notNull(),
    recordKind: text('record_kind').notNull(),
    /** The trust team's is the trust's. */
    recordId: uuid('record_id').notNull(),
    degree: integer('degree').notNull(),
    note: text('note').notNull(),
    /** Whoever reads the published record saw the same exception then, and reads this too. */
    shared: boolean('shared').notNull(),
    day: date('day').notNull(),
    recordedAt: recordedAt(),
    byPersonId: uuid('by_person_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.trustId, t.id] }),
    foreignKey({ columns: [t.trustId, t.byPersonId], foreignColumns: [people.trustId, people.id] }),
    index('exception_acknowledgements_of').on(t.trustId, t.recordKind, t.recordId, t.recordedAt),
    check('exception_acknowledgements_degree', sql`${t.degree} >= 0`),
    check('exception_acknowledgements_note', sql`length(trim(${t.note})) > 0`),
  ],
)
