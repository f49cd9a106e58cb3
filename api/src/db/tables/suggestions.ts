import { sql } from 'drizzle-orm'
import {
  boolean,
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
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { id, recordedAt, trustId, version } from './columns.ts'
import { people } from './people.ts'
import { schools } from './schools.ts'

/** Suggestions of pairings for the whole trust as of one moment: what was weighed and what came of it. domain.md §6. */
export const suggestionRuns = pgTable(
  'suggestion_runs',
  {
    trustId: trustId(),
    id: id(),
    status: text('status').notNull(),
    weights: jsonb('weights').notNull(),
    /** What was weighed, so that the answer reads as it was. */
    problem: jsonb('problem').notNull(),
    result: jsonb('result'),
    progress: text('progress'),
    failure: text('failure'),
    stopAsked: boolean('stop_asked').notNull().default(false),
    askedAt: timestamp('asked_at', { withTimezone: true }).notNull(),
    askedBy: uuid('asked_by').notNull(),
    /** The last sign of life, by the database's clock: a process that ended without one leaves it standing. */
    aliveAt: timestamp('alive_at', { withTimezone: true }).notNull(),
    version: version(),
  },
  (t) => [
    primaryKey({ columns: [t.trustId, t.id] }),
    foreignKey({ columns: [t.trustId, t.askedBy], foreignColumns: [people.trustId, people.id] }),
    uniqueIndex('suggestion_runs_one_at_once')
      .on(t.trustId)
      .where(sql`status = 'running'`),
    index('suggestion_runs_newest').on(t.trustId, t.askedAt.desc(), t.id.desc()),
    check('suggestion_runs_status', sql`${t.status} in ('running','done','stopped','failed')`),
    check('suggestion_runs_result', sql`(${t.status} = 'done') = (${t.result} is not null)`),
    check('suggestion_runs_failure', sql`(${t.status} = 'failed') = (${t.failure} is not null)`),
  ],
)

/** Suggestions that somebody said no to, remembered for the academic year. Append-only. */
export const suggestionDismissals = pgTable(
  'suggestion_dismissals',
  {
    trustId: trustId(),
    id: id(),
    academicYear: integer('academic_year').notNull(),
    /** A school's, a partner's, or the trust's own id for its team. */
    giverId: uuid('giver_id').notNull(),
    receiverSchoolId: uuid('receiver_school_id').notNull(),
    criterionKey: text('criterion_key').notNull(),
    reason: text('reason').notNull(),
    day: date('day').notNull(),
    recordedAt: recordedAt(),
    byPersonId: uuid('by_person_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.trustId, t.id] }),
    unique('suggestion_dismissals_once').on(
      t.trustId,
      t.academicYear,
      t.giverId,
      t.receiverSchoolId,
      t.criterionKey,
    ),
    foreignKey({ columns: [t.trustId, t.receiverSchoolId], foreignColumns: [schools.trustId, schools.id] }),
    foreignKey({ columns: [t.trustId, t.byPersonId], foreignColumns: [people.trustId, people.id] }),
    check('suggestion_dismissals_reason', sql`length(trim(${t.reason})) > 0`),
  ],
)
