import { sql } from 'drizzle-orm'
import {
  check,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { id, trustId, version } from './columns.ts'
import { priorities } from './cycles.ts'
import { people } from './people.ts'

/** What is known of an approach: figures of the EEF Toolkit as somebody read them on a day, never Sixfold's own. */
const figures = () => ({
  /** Months of progress in a year; may be below nothing. */
  impactMonths: smallint('impact_months'),
  /** 1 (very low) to 5 (very high). */
  cost: smallint('cost'),
  /** 1 (very limited) to 5 (very extensive). */
  security: smallint('security'),
  figuresReadOn: date('figures_read_on'),
  figuresUrl: text('figures_url'),
})

/** A trust's library of approaches; `strandKey` says that the row began as a strand of the EEF Toolkit. */
export const approaches = pgTable(
  'approaches',
  {
    trustId: trustId(),
    id: id(),
    name: text('name').notNull(),
    about: text('about'),
    strandKey: text('strand_key'),
    ...figures(),
    archivedAt: timestamp('archived_at', { withTimezone: true }),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    version: version(),
  },
  (t) => [
    primaryKey({ columns: [t.trustId, t.id] }),
    uniqueIndex('approaches_name').on(t.trustId, sql`lower(${t.name})`),
    uniqueIndex('approaches_strand').on(t.trustId, t.strandKey),
    check('approaches_cost', sql`${t.cost} between 1 and 5`),
    check('approaches_security', sql`${t.security} between 1 and 5`),
    check('approaches_impact', sql`${t.impactMonths} between -12 and 24`),
  ],
)

/** An option weighed at step 2 of a turn. One that was taken out is kept, and shown no more. */
export const priorityOptions = pgTable(
  'priority_options',
  {
    trustId: trustId(),
    id: id(),
    priorityId: uuid('priority_id').notNull(),
    turn: integer('turn').notNull(),
    rank: integer('rank').notNull(),
    title: text('title').notNull(),
    approachId: uuid('approach_id'),
    fit: text('fit'),
    costPence: integer('cost_pence'),
    staffTime: text('staff_time'),
    wouldStop: text('would_stop'),
    ...figures(),
    verdict: text('verdict').notNull().default('open'),
    why: text('why'),
    removedAt: timestamp('removed_at', { withTimezone: true }),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    createdBy: uuid('created_by').notNull(),
    version: version(),
  },
  (t) => [
    primaryKey({ columns: [t.trustId, t.id] }),
    foreignKey({ columns: [t.trustId, t.priorityId], foreignColumns: [priorities.trustId, priorities.id] }),
    foreignKey({ columns: [t.trustId, t.approachId], foreignColumns: [approaches.trustId, approaches.id] }),
    foreignKey({ columns: [t.trustId, t.createdBy], foreignColumns: [people.trustId, people.id] }),
    index('priority_options_priority').on(t.trustId, t.priorityId, t.turn),
    uniqueIndex('priority_options_one_chosen')
      .on(t.trustId, t.priorityId, t.turn)
      .where(sql`verdict = 'chosen' and removed_at is null`),
    check('priority_options_verdict', sql`${t.verdict} in ('open','chosen','not-chosen')`),
    check('priority_options_why', sql`${t.verdict} <> 'chosen' or length(trim(${t.why})) > 0`),
    check('priority_options_money', sql`${t.costPence} >= 0`),
    check('priority_options_cost', sql`${t.cost} between 1 and 5`),
    check('priority_options_security', sql`${t.security} between 1 and 5`),
    check('priority_options_impact', sql`${t.impactMonths} between -12 and 24`),
  ],
)
