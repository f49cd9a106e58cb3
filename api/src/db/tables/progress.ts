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

/** How a priority stands, as somebody at the school says it on a day. Append-only: a correction supersedes one. */
export const progressUpdates = pgTable(
  'progress_updates',
  {
    trustId: trustId(),
    id: id(),
    priorityId: uuid('priority_id').notNull(),
    turn: integer('turn').notNull(),
    step: text('step').notNull(),
    day: date('day').notNull(),
    rating: text('rating').notNull(),
    /** Rated apart; null when nothing is said of it. */
    impact: text('impact'),
    whatChanged: text('what_changed').notNull(),
    inTheWay: text('in_the_way'),
    supersedesId: uuid('supersedes_id'),
    /** From this day on it is part of the published record: worked out when it is sent, by the setting of that day. */
    publishedOn: date('published_on').notNull(),
    recordedAt: recordedAt(),
    byPersonId: uuid('by_person_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.trustId, t.id] }),
    unique('progress_updates_of_priority').on(t.trustId, t.priorityId, t.id),
    unique('progress_updates_superseded_once').on(t.trustId, t.supersedesId),
    foreignKey({ columns: [t.trustId, t.priorityId], foreignColumns: [priorities.trustId, priorities.id] }),
    foreignKey({
      columns: [t.trustId, t.priorityId, t.supersedesId],
      foreignColumns: [t.trustId, t.priorityId, t.id],
    }),
    foreignKey({ columns: [t.trustId, t.byPersonId], foreignColumns: [people.trustId, people.id] }),
    index('progress_updates_priority').on(t.trustId, t.priorityId, t.recordedAt),
    check('progress_updates_rating', sql`${t.rating} in ('on-track','at-risk','off-track')`),
    check('progress_updates_impact', sql`${t.impact} in ('none-yet','early-signs','clear','sustained')`),
  ],
)

/** Who opened an update, and when first. Append-only. */
export const updateReads = pgTable(
  'update_reads',
  {
    trustId: trustId(),
    id: id(),
    updateId: uuid('update_id').notNull(),
    personId: uuid('person_id').notNull(),
    recordedAt: recordedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.trustId, t.id] }),
    unique('update_reads_once').on(t.trustId, t.updateId, t.personId),
    foreignKey({
      columns: [t.trustId, t.updateId],
      foreignColumns: [progressUpdates.trustId, progressUpdates.id],
    }),
    foreignKey({ columns: [t.trustId, t.personId], foreignColumns: [people.trustId, people.id] }),
  ],
)

/** A one-tap "thanks" for an update. Append-only. */
export const updateThanks = pgTable(
  'update_thanks',
  {
    trustId: trustId(),
    id: id(),
    updateId: uuid('update_id').notNull(),
    personId: uuid('person_id').notNull(),
    recordedAt: recordedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.trustId, t.id] }),
    unique('update_thanks_once').on(t.trustId, t.updateId, t.personId),
    foreignKey({
      columns: [t.trustId, t.updateId],
      foreignColumns: [progressUpdates.trustId, progressUpdates.id],
    }),
    foreignKey({ columns: [t.trustId, t.personId], foreignColumns: [people.trustId, people.id] }),
  ],
)

/** Step 5: impact and implementation of a turn, judged apart. Append-only: the newest counts. */
export const impactJudgements = pgTable(
  'impact_judgements',
  {
    trustId: trustId(),
    id: id(),
    priorityId: uuid('priority_id').notNull(),
    turn: integer('turn').notNull(),
    sequence: integer('sequence').notNull(),
    impact: text('impact').notNull(),
    impactWhy: text('impact_why').notNull(),
    implementation: text('implementation').notNull(),
    implementationWhy: text('implementation_why').notNull(),
    day: date('day').notNull(),
    recordedAt: recordedAt(),
    byPersonId: uuid('by_person_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.trustId, t.id] }),
    unique('impact_judgements_sequence').on(t.trustId, t.priorityId, t.turn, t.sequence),
    foreignKey({ columns: [t.trustId, t.priorityId], foreignColumns: [priorities.trustId, priorities.id] }),
    foreignKey({ columns: [t.trustId, t.byPersonId], foreignColumns: [people.trustId, people.id] }),
    check('impact_judgements_impact', sql`${t.impact} in ('none-yet','early-signs','clear','sustained')`),
    check(
      'impact_judgements_implementation',
      sql`${t.implementation} in ('as-intended','partly','not-as-intended')`,
    ),
  ],
)

/** Something that worked, written up to be shared; from a priority's step 6 or on its own. */
export const practices = pgTable(
  'practices',
  {
    trustId: trustId(),
    id: id(),
    schoolId: uuid('school_id').notNull(),
    priorityId: uuid('priority_id'),
    turn: integer('turn'),
    title: text('title').notNull(),
    criterionKey: text('criterion_key').notNull(),
    problem: text('problem').notNull(),
    whatWeDid: text('what_we_did').notNull(),
    whatItTook: text('what_it_took'),
    whatChanged: text('what_changed').notNull(),
    context: text('context'),
    recordedAt: recordedAt(),
    byPersonId: uuid('by_person_id').notNull(),
    withdrawnAt: timestamp('withdrawn_at', { withTimezone: true }),
    withdrawnReason: text('withdrawn_reason'),
    version: version(),
  },
  (t) => [
    primaryKey({ columns: [t.trustId, t.id] }),
    foreignKey({ columns: [t.trustId, t.schoolId], foreignColumns: [schools.trustId, schools.id] }),
    foreignKey({ columns: [t.trustId, t.priorityId], foreignColumns: [priorities.trustId, priorities.id] }),
    foreignKey({ columns: [t.trustId, t.byPersonId], foreignColumns: [people.trustId, people.id] }),
    index('practices_recorded').on(t.trustId, t.recordedAt),
    index('practices_priority').on(t.trustId, t.priorityId),
    check('practices_withdrawn', sql`(${t.withdrawnAt} is null) or length(trim(${t.withdrawnReason})) > 0`),
  ],
)
