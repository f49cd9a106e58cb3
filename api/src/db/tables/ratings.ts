import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  date,
  foreignKey,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
  index,
} from 'drizzle-orm/pg-core'
import { categorisations } from './categorisation.ts'
import { id, recordedAt, trustId } from './columns.ts'
import { people } from './people.ts'

/**
 * What somebody said of a criterion in a school's way through a round: a level, or why there is none. `source` says whose it is:
 * the head's own (`self`) or the trust's. Append-only: a correction has the next `sequence`, and the latest counts; `reason` says
 * why it took the place of the one before, once that was proposed.
 */
export const ratings = pgTable(
  'ratings',
  {
    trustId: trustId(),
    id: id(),
    categorisationId: uuid('categorisation_id').notNull(),
    criterionKey: text('criterion_key').notNull(),
    source: text('source').notNull().default('trust'),
    sequence: integer('sequence').notNull(),
    level: integer('level'),
    unrated: text('unrated'),
    note: text('note'),
    reason: text('reason'),
    day: date('day').notNull(),
    recordedAt: recordedAt(),
    byPersonId: uuid('by_person_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.trustId, t.id] }),
    unique('ratings_sequence').on(t.trustId, t.categorisationId, t.source, t.criterionKey, t.sequence),
    foreignKey({
      columns: [t.trustId, t.categorisationId],
      foreignColumns: [categorisations.trustId, categorisations.id],
    }),
    foreignKey({ columns: [t.trustId, t.byPersonId], foreignColumns: [people.trustId, people.id] }),
    check('ratings_source', sql`${t.source} in ('self','trust')`),
    check('ratings_level', sql`${t.level} between 1 and 4`),
    check('ratings_unrated', sql`${t.unrated} in ('not-applicable','too-early')`),
    check('ratings_value', sql`(${t.level} is null) <> (${t.unrated} is null)`),
    check('ratings_reason', sql`${t.unrated} is null or ${t.note} is not null`),
  ],
)

/**
 * Each time a category was put forward, at which stage and by whom: its level and rationale, what the ratings suggested then (null:
 * nothing), why that was departed from, why it is other than before, and what answers the body's question. Append-only.
 */
export const proposals = pgTable(
  'proposals',
  {
    trustId: trustId(),
    id: id(),
    categorisationId: uuid('categorisation_id').notNull(),
    stage: text('stage').notNull().default('proposed'),
    level: integer('level').notNull(),
    /** Null of what was put forward before it was kept here. */
    rationale: text('rationale'),
    reason: text('reason'),
    answer: text('answer'),
    suggestedLevel: integer('suggested_level'),
    departure: text('departure'),
    day: date('day').notNull(),
    recordedAt: recordedAt(),
    byPersonId: uuid('by_person_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.trustId, t.id] }),
    foreignKey({
      columns: [t.trustId, t.categorisationId],
      foreignColumns: [categorisations.trustId, categorisations.id],
    }),
    foreignKey({ columns: [t.trustId, t.byPersonId], foreignColumns: [people.trustId, people.id] }),
    index('proposals_of').on(t.trustId, t.categorisationId, t.recordedAt),
    check('proposals_level', sql`${t.level} between 1 and 4`),
    check('proposals_suggested', sql`${t.suggestedLevel} between 1 and 4`),
    check('proposals_stage', sql`${t.stage} in ('proposed','moderated','re-reviewed')`),
    check(
      'proposals_departure',
      sql`${t.stage} = 're-reviewed' or (${t.departure} is not null) = (${t.suggestedLevel} is not null and ${t.suggestedLevel} <> ${t.level})`,
    ),
  ],
)

/**
 * What a head answered when asked about a category; one for each time the head was asked (`turn`, from 1), however many are sent
 * at once. Append-only.
 */
export const replies = pgTable(
  'replies',
  {
    trustId: trustId(),
    id: id(),
    categorisationId: uuid('categorisation_id').notNull(),
    turn: integer('turn').notNull(),
    answer: text('answer').notNull(),
    statement: text('statement'),
    late: boolean('late').notNull(),
    day: date('day').notNull(),
    recordedAt: recordedAt(),
    byPersonId: uuid('by_person_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.trustId, t.id] }),
    unique('replies_once_a_turn').on(t.trustId, t.categorisationId, t.turn),
    foreignKey({
      columns: [t.trustId, t.categorisationId],
      foreignColumns: [categorisations.trustId, categorisations.id],
    }),
    foreignKey({ columns: [t.trustId, t.byPersonId], foreignColumns: [people.trustId, people.id] }),
    check('replies_answer', sql`${t.answer} in ('agrees','challenges')`),
    check('replies_challenge', sql`${t.answer} = 'agrees' or ${t.statement} is not null`),
  ],
)

/** For leaders and the school's partners alone; domain.md §2. Append-only, and the audit log says only that one was written. */
export const leaderNotes = pgTable(
  'leader_notes',
  {
    trustId: trustId(),
    id: id(),
    categorisationId: uuid('categorisation_id').notNull(),
    text: text('text').notNull(),
    /** The note whose place it takes; null of one that stands by itself. */
    supersedesId: uuid('supersedes_id'),
    day: date('day').notNull(),
    recordedAt: recordedAt(),
    byPersonId: uuid('by_person_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.trustId, t.id] }),
    foreignKey({
      columns: [t.trustId, t.categorisationId],
      foreignColumns: [categorisations.trustId, categorisations.id],
    }),
    foreignKey({ columns: [t.trustId, t.byPersonId], foreignColumns: [people.trustId, people.id] }),
    unique('leader_notes_in').on(t.trustId, t.categorisationId, t.id),
    unique('leader_notes_superseded_once').on(t.trustId, t.supersedesId),
    foreignKey({
      name: 'leader_notes_supersedes',
      columns: [t.trustId, t.categorisationId, t.supersedesId],
      foreignColumns: [t.trustId, t.categorisationId, t.id],
    }),
    check('leader_notes_supersedes_another', sql`${t.supersedesId} <> ${t.id}`),
    index('leader_notes_of').on(t.trustId, t.categorisationId, t.recordedAt),
  ],
)
