import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  numeric,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { id, recordedAt, trustId, version } from './columns.ts'
import { priorities } from './cycles.ts'
import { people } from './people.ts'

/**
 * What should move: a number, a yes or no (1 or 0), or a level of 1 to 4; `better` says whether up or down is the wanted
 * way. One on fewer than six pupils (`fewPupils`) stays within school and trust leaders.
 */
export const measures = pgTable(
  'measures',
  {
    trustId: trustId(),
    id: id(),
    priorityId: uuid('priority_id').notNull(),
    kind: text('kind').notNull().default('number'),
    name: text('name').notNull(),
    unit: text('unit').notNull(),
    better: text('better').notNull(),
    baseline: numeric('baseline', { mode: 'number' }),
    baselineOn: date('baseline_on'),
    target: numeric('target', { mode: 'number' }),
    targetOn: date('target_on'),
    fewPupils: boolean('few_pupils').notNull().default(false),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    removedAt: timestamp('removed_at', { withTimezone: true }),
    version: version(),
  },
  (t) => [
    primaryKey({ columns: [t.trustId, t.id] }),
    foreignKey({ columns: [t.trustId, t.priorityId], foreignColumns: [priorities.trustId, priorities.id] }),
    index('measures_priority').on(t.trustId, t.priorityId),
    check('measures_better', sql`${t.better} in ('up','down')`),
    check('measures_kind', sql`${t.kind} in ('number','yes-no','level')`),
  ],
)

/** Where a measure should stand by the end of a term; `dueOn` is that term's last day unless another was chosen. */
export const milestones = pgTable(
  'milestones',
  {
    trustId: trustId(),
    id: id(),
    measureId: uuid('measure_id').notNull(),
    academicYear: integer('academic_year').notNull(),
    term: text('term').notNull(),
    dueOn: date('due_on').notNull(),
    value: numeric('value', { mode: 'number' }).notNull(),
    note: text('note'),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    removedAt: timestamp('removed_at', { withTimezone: true }),
    version: version(),
  },
  (t) => [
    primaryKey({ columns: [t.trustId, t.id] }),
    foreignKey({ columns: [t.trustId, t.measureId], foreignColumns: [measures.trustId, measures.id] }),
    uniqueIndex('milestones_one_a_term')
      .on(t.trustId, t.measureId, t.academicYear, t.term)
      .where(sql`removed_at is null`),
    check('milestones_term', sql`${t.term} in ('autumn','spring','summer')`),
    check('milestones_year', sql`${t.academicYear} between 2000 and 2100`),
  ],
)

/** What a measure said on a day. Append-only: a correction is a row that supersedes one, with a reason. */
export const observations = pgTable(
  'observations',
  {
    trustId: trustId(),
    id: id(),
    measureId: uuid('measure_id').notNull(),
    observedOn: date('observed_on').notNull(),
    /** Null in a correction that takes the superseded one back. */
    value: numeric('value', { mode: 'number' }),
    note: text('note'),
    supersedesId: uuid('supersedes_id'),
    reason: text('reason'),
    recordedAt: recordedAt(),
    byPersonId: uuid('by_person_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.trustId, t.id] }),
    // What a correction supersedes is an observation of the same measure.
    unique('observations_of_measure').on(t.trustId, t.measureId, t.id),
    unique('observations_superseded_once').on(t.trustId, t.supersedesId),
    foreignKey({ columns: [t.trustId, t.measureId], foreignColumns: [measures.trustId, measures.id] }),
    foreignKey({
      columns: [t.trustId, t.measureId, t.supersedesId],
      foreignColumns: [t.trustId, t.measureId, t.id],
    }),
    foreignKey({ columns: [t.trustId, t.byPersonId], foreignColumns: [people.trustId, people.id] }),
    index('observations_measure').on(t.trustId, t.measureId, t.observedOn),
    check('observations_reason', sql`${t.supersedesId} is null or length(trim(${t.reason})) > 0`),
    check('observations_value', sql`${t.supersedesId} is not null or ${t.value} is not null`),
  ],
)
