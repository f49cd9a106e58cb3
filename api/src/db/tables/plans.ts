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
import type { PlanContent } from '@sixfold/shared/domain/plans/content.ts'
import { id, recordedAt, trustId, version } from './columns.ts'
import { cycles, priorities } from './cycles.ts'
import { people } from './people.ts'

/** A cycle's plan. `status` is that of the version in the making; what is in force is the newest row of `plan_versions`. */
export const plans = pgTable(
  'plans',
  {
    trustId: trustId(),
    id: id(),
    cycleId: uuid('cycle_id').notNull(),
    status: text('status').notNull(),
    budgetPence: integer('budget_pence'),
    /** Optional: when the local committee saw it, the number of the version that was in force on that day, and its minute. */
    committeeSeenOn: date('committee_seen_on'),
    committeeVersion: integer('committee_version'),
    committeeMinute: text('committee_minute'),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    version: version(),
  },
  (t) => [
    primaryKey({ columns: [t.trustId, t.id] }),
    unique('plans_one_a_cycle').on(t.trustId, t.cycleId),
    foreignKey({ columns: [t.trustId, t.cycleId], foreignColumns: [cycles.trustId, cycles.id] }),
    check('plans_status', sql`${t.status} in ('draft','submitted','returned','approved')`),
    check('plans_budget', sql`${t.budgetPence} >= 0`),
    check('plans_committee', sql`${t.committeeVersion} is null or ${t.committeeSeenOn} is not null`),
  ],
)

export const planTransitions = pgTable(
  'plan_transitions',
  {
    trustId: trustId(),
    id: id(),
    planId: uuid('plan_id').notNull(),
    fromStatus: text('from_status'),
    toStatus: text('to_status').notNull(),
    day: date('day').notNull(),
    recordedAt: recordedAt(),
    byPersonId: uuid('by_person_id').notNull(),
    reason: text('reason'),
  },
  (t) => [
    primaryKey({ columns: [t.trustId, t.id] }),
    foreignKey({ columns: [t.trustId, t.planId], foreignColumns: [plans.trustId, plans.id] }),
    foreignKey({ columns: [t.trustId, t.byPersonId], foreignColumns: [people.trustId, people.id] }),
    index('plan_transitions_plan').on(t.trustId, t.planId, t.recordedAt),
    check('plan_transitions_reason', sql`${t.toStatus} <> 'returned' or length(trim(${t.reason})) > 0`),
  ],
)

/** A plan as approved: frozen, numbered from 1, with the SHA-256 of its content as canonical JSON. Append-only. */
export const planVersions = pgTable(
  'plan_versions',
  {
    trustId: trustId(),
    id: id(),
    planId: uuid('plan_id').notNull(),
    number: integer('number').notNull(),
    content: jsonb('content').$type<PlanContent>().notNull(),
    hash: text('hash').notNull(),
    day: date('day').notNull(),
    recordedAt: recordedAt(),
    byPersonId: uuid('by_person_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.trustId, t.id] }),
    unique('plan_versions_number').on(t.trustId, t.planId, t.number),
    foreignKey({ columns: [t.trustId, t.planId], foreignColumns: [plans.trustId, plans.id] }),
    foreignKey({ columns: [t.trustId, t.byPersonId], foreignColumns: [people.trustId, people.id] }),
    check('plan_versions_hash', sql`${t.hash} ~ '^[0-9a-f]{64}$'`),
  ],
)

/** The priorities of an approved version, as gates and the board page ask for them. Append-only. */
export const planVersionPriorities = pgTable(
  'plan_version_priorities',
  {
    trustId: trustId(),
    id: id(),
    planVersionId: uuid('plan_version_id').notNull(),
    priorityId: uuid('priority_id').notNull(),
    turn: integer('turn').notNull(),
    rank: integer('rank').notNull(),
    title: text('title').notNull(),
    criterionKey: text('criterion_key').notNull(),
    recordedAt: recordedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.trustId, t.id] }),
    unique('plan_version_priorities_once').on(t.trustId, t.planVersionId, t.priorityId),
    foreignKey({
      columns: [t.trustId, t.planVersionId],
      foreignColumns: [planVersions.trustId, planVersions.id],
    }),
    foreignKey({ columns: [t.trustId, t.priorityId], foreignColumns: [priorities.trustId, priorities.id] }),
    index('plan_version_priorities_priority').on(t.trustId, t.priorityId, t.recordedAt),
  ],
)

/** Who does what by when, in a turn of a priority. One that was taken out before it was approved is shown no more. */
export const actions = pgTable(
  'actions',
  {
    trustId: trustId(),
    id: id(),
    priorityId: uuid('priority_id').notNull(),
    turn: integer('turn').notNull(),
    rank: integer('rank').notNull(),
    title: text('title').notNull(),
    ownerPersonId: uuid('owner_person_id'),
    owner: text('owner'),
    dueOn: date('due_on'),
    status: text('status').notNull(),
    plannedPence: integer('planned_pence'),
    actualPence: integer('actual_pence'),
    removedAt: timestamp('removed_at', { withTimezone: true }),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    createdBy: uuid('created_by').notNull(),
    version: version(),
  },
  (t) => [
    primaryKey({ columns: [t.trustId, t.id] }),
    foreignKey({ columns: [t.trustId, t.priorityId], foreignColumns: [priorities.trustId, priorities.id] }),
    foreignKey({ columns: [t.trustId, t.ownerPersonId], foreignColumns: [people.trustId, people.id] }),
    foreignKey({ columns: [t.trustId, t.createdBy], foreignColumns: [people.trustId, people.id] }),
    index('actions_priority').on(t.trustId, t.priorityId),
    index('actions_due')
      .on(t.trustId, t.dueOn)
      .where(sql`status = 'open' and removed_at is null`),
    check('actions_status', sql`${t.status} in ('open','done','dropped')`),
    check('actions_owner', sql`${t.owner} is null or ${t.ownerPersonId} is null`),
    check('actions_planned', sql`${t.plannedPence} >= 0`),
    check('actions_actual', sql`${t.actualPence} >= 0`),
  ],
)

export const actionTransitions = pgTable(
  'action_transitions',
  {
    trustId: trustId(),
    id: id(),
    actionId: uuid('action_id').notNull(),
    fromStatus: text('from_status'),
    toStatus: text('to_status').notNull(),
    day: date('day').notNull(),
    recordedAt: recordedAt(),
    byPersonId: uuid('by_person_id').notNull(),
    reason: text('reason'),
  },
  (t) => [
    primaryKey({ columns: [t.trustId, t.id] }),
    foreignKey({ columns: [t.trustId, t.actionId], foreignColumns: [actions.trustId, actions.id] }),
    foreignKey({ columns: [t.trustId, t.byPersonId], foreignColumns: [people.trustId, people.id] }),
    index('action_transitions_action').on(t.trustId, t.actionId, t.recordedAt),
    check('action_transitions_reason', sql`${t.toStatus} <> 'dropped' or length(trim(${t.reason})) > 0`),
  ],
)

/** Whether a turn of a priority needs support, as the school answered: append-only, the newest counts. */
export const supportAnswers = pgTable(
  'support_answers',
  {
    trustId: trustId(),
    id: id(),
    priorityId: uuid('priority_id').notNull(),
    turn: integer('turn').notNull(),
    needed: text('needed').notNull(),
    why: text('why'),
    recordedAt: recordedAt(),
    byPersonId: uuid('by_person_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.trustId, t.id] }),
    foreignKey({ columns: [t.trustId, t.priorityId], foreignColumns: [priorities.trustId, priorities.id] }),
    foreignKey({ columns: [t.trustId, t.byPersonId], foreignColumns: [people.trustId, people.id] }),
    index('support_answers_priority').on(t.trustId, t.priorityId, t.turn, t.recordedAt),
    check('support_answers_needed', sql`${t.needed} in ('needed','not-needed')`),
    check('support_answers_why', sql`${t.needed} = 'needed' or length(trim(${t.why})) > 0`),
  ],
)
