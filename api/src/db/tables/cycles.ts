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
import { id, recordedAt, trustId, version } from './columns.ts'
import { people } from './people.ts'
import { schools } from './schools.ts'

/** One school's improvement work in one academic year (named by its start). */
export const cycles = pgTable(
  'cycles',
  {
    trustId: trustId(),
    id: id(),
    schoolId: uuid('school_id').notNull(),
    academicYear: integer('academic_year').notNull(),
    status: text('status').notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    version: version(),
  },
  (t) => [
    primaryKey({ columns: [t.trustId, t.id] }),
    unique('cycles_one_a_year').on(t.trustId, t.schoolId, t.academicYear),
    foreignKey({ columns: [t.trustId, t.schoolId], foreignColumns: [schools.trustId, schools.id] }),
    check('cycles_status', sql`${t.status} in ('open','closed')`),
    check('cycles_year', sql`${t.academicYear} between 2000 and 2100`),
  ],
)

export const cycleTransitions = pgTable(
  'cycle_transitions',
  {
    trustId: trustId(),
    id: id(),
    cycleId: uuid('cycle_id').notNull(),
    fromStatus: text('from_status'),
    toStatus: text('to_status').notNull(),
    day: date('day').notNull(),
    recordedAt: recordedAt(),
    byPersonId: uuid('by_person_id').notNull(),
    reason: text('reason'),
  },
  (t) => [
    primaryKey({ columns: [t.trustId, t.id] }),
    foreignKey({ columns: [t.trustId, t.cycleId], foreignColumns: [cycles.trustId, cycles.id] }),
    foreignKey({ columns: [t.trustId, t.byPersonId], foreignColumns: [people.trustId, people.id] }),
    index('cycle_transitions_cycle').on(t.trustId, t.cycleId, t.recordedAt),
    check(
      'cycle_transitions_move',
      sql`case when ${t.fromStatus} is null then ${t.toStatus} = 'open' when ${t.fromStatus} = 'open' then ${t.toStatus} = 'closed'
        else ${t.fromStatus} = 'closed' and ${t.toStatus} = 'open' and length(trim(coalesce(${t.reason}, ''))) > 0 end`,
    ),
  ],
)

/** One thing a school sets out to improve. `step` and `turn` cache the newest step entry; `step` is null once completed. */
export const priorities = pgTable(
  'priorities',
  {
    trustId: trustId(),
    id: id(),
    schoolId: uuid('school_id').notNull(),
    title: text('title').notNull(),
    criterionKey: text('criterion_key').notNull(),
    lead: text('lead'),
    leadPersonId: uuid('lead_person_id'),
    problem: text('problem'),
    rootCause: text('root_cause'),
    intendedOutcome: text('intended_outcome'),
    budgetPence: integer('budget_pence'),
    status: text('status').notNull(),
    step: text('step'),
    turn: integer('turn').notNull().default(1),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    createdBy: uuid('created_by').notNull(),
    version: version(),
  },
  (t) => [
    primaryKey({ columns: [t.trustId, t.id] }),
    unique('priorities_of_school').on(t.trustId, t.schoolId, t.id),
    foreignKey({ columns: [t.trustId, t.schoolId], foreignColumns: [schools.trustId, schools.id] }),
    foreignKey({ columns: [t.trustId, t.createdBy], foreignColumns: [people.trustId, people.id] }),
    foreignKey({ columns: [t.trustId, t.leadPersonId], foreignColumns: [people.trustId, people.id] }),
    index('priorities_school').on(t.trustId, t.schoolId),
    check('priorities_lead', sql`${t.lead} is null or ${t.leadPersonId} is null`),
    check('priorities_budget', sql`${t.budgetPence} >= 0`),
    check(
      'priorities_step',
      sql`(${t.status} = 'open' and ${t.step} in ('diagnose','explore','prepare','deliver','evaluate','secure'))
        or (${t.status} = 'completed' and ${t.step} is null)`,
    ),
  ],
)

/** What a priority was called and about, each time it changed: append-only, so that a past day shows it as it was. */
export const priorityVersions = pgTable(
  'priority_versions',
  {
    trustId: trustId(),
    id: id(),
    priorityId: uuid('priority_id').notNull(),
    sequence: integer('sequence').notNull(),
    title: text('title').notNull(),
    criterionKey: text('criterion_key').notNull(),
    recordedAt: recordedAt(),
    byPersonId: uuid('by_person_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.trustId, t.id] }),
    unique('priority_versions_sequence').on(t.trustId, t.priorityId, t.sequence),
    foreignKey({ columns: [t.trustId, t.priorityId], foreignColumns: [priorities.trustId, priorities.id] }),
    foreignKey({ columns: [t.trustId, t.byPersonId], foreignColumns: [people.trustId, people.id] }),
  ],
)

/** A priority's place in a cycle. */
export const cyclePriorities = pgTable(
  'cycle_priorities',
  {
    trustId: trustId(),
    id: id(),
    cycleId: uuid('cycle_id').notNull(),
    priorityId: uuid('priority_id').notNull(),
    rank: integer('rank').notNull(),
    outcome: text('outcome'),
    /** Why it ended so, when the cycle was closed before the priority was. */
    outcomeReason: text('outcome_reason'),
    recordedAt: recordedAt(),
    endedAt: timestamp('ended_at', { withTimezone: true }),
  },
  (t) => [
    primaryKey({ columns: [t.trustId, t.id] }),
    unique('cycle_priorities_once').on(t.trustId, t.cycleId, t.priorityId),
    foreignKey({ columns: [t.trustId, t.cycleId], foreignColumns: [cycles.trustId, cycles.id] }),
    foreignKey({ columns: [t.trustId, t.priorityId], foreignColumns: [priorities.trustId, priorities.id] }),
    check('cycle_priorities_outcome', sql`${t.outcome} in ('embed','adapt','spread','stop','carried-over')`),
    index('cycle_priorities_priority').on(t.trustId, t.priorityId),
  ],
)

/**
 * The trail: append-only. `sequence` counts 1, 2, 3 … within a priority, so that two people who advance at once cannot
 * both succeed. `toStep` is null when the priority is completed. `decision` is what step 6 ended with. `overridden` lists
 * what a leader went past, `overrideReason` why.
 */
export const stepEntries = pgTable(
  'step_entries',
  {
    trustId: trustId(),
    id: id(),
    priorityId: uuid('priority_id').notNull(),
    sequence: integer('sequence').notNull(),
    turn: integer('turn').notNull(),
    kind: text('kind').notNull(),
    fromStep: text('from_step'),
    toStep: text('to_step'),
    day: date('day').notNull(),
    recordedAt: recordedAt(),
    byPersonId: uuid('by_person_id').notNull(),
    reason: text('reason'),
    decision: text('decision'),
    overrideReason: text('override_reason'),
    overridden: jsonb('overridden').$type<{ code: string; message: string }[]>(),
  },
  (t) => [
    primaryKey({ columns: [t.trustId, t.id] }),
    unique('step_entries_sequence').on(t.trustId, t.priorityId, t.sequence),
    index('step_entries_since').on(t.trustId, t.recordedAt),
    foreignKey({ columns: [t.trustId, t.priorityId], foreignColumns: [priorities.trustId, priorities.id] }),
    foreignKey({ columns: [t.trustId, t.byPersonId], foreignColumns: [people.trustId, people.id] }),
    check(
      'step_entries_kind',
      sql`${t.kind} in ('start','advance','go-back','complete','new-turn','take-up')`,
    ),
    check(
      'step_entries_reason',
      sql`${t.kind} not in ('go-back','take-up') or length(trim(coalesce(${t.reason}, ''))) > 0`,
    ),
    check('step_entries_decision', sql`(${t.kind} in ('complete','new-turn')) = (${t.decision} is not null)`),
    check('step_entries_override', sql`(${t.overridden} is null) = (${t.overrideReason} is null)`),
  ],
)

/** What a school writes at steps 2 to 6, once for each step of a turn. */
export const stepNotes = pgTable(
  'step_notes',
  {
    trustId: trustId(),
    id: id(),
    priorityId: uuid('priority_id').notNull(),
    turn: integer('turn').notNull(),
    step: text('step').notNull(),
    note: text('note').notNull(),
    updatedAt: timestamp('updated_at', { withTimezone: true }).notNull(),
    updatedBy: uuid('updated_by').notNull(),
    version: version(),
  },
  (t) => [
    primaryKey({ columns: [t.trustId, t.id] }),
    unique('step_notes_one').on(t.trustId, t.priorityId, t.turn, t.step),
    foreignKey({ columns: [t.trustId, t.priorityId], foreignColumns: [priorities.trustId, priorities.id] }),
    check('step_notes_step', sql`${t.step} in ('explore','prepare','deliver','evaluate','secure')`),
  ],
)
