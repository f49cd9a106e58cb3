import { sql } from 'drizzle-orm'
import {
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
 * What somebody said of a criterion in a school's way through a round: a level, or why there is none. Append-only: a correction
 * has the next `sequence`, and the latest counts.
 */
export const ratings = pgTable(
  'ratings',
  {
    trustId: trustId(),
    id: id(),
    categorisationId: uuid('categorisation_id').notNull(),
    criterionKey: text('criterion_key').notNull(),
    sequence: integer('sequence').notNull(),
    level: integer('level'),
    unrated: text('unrated'),
    note: text('note'),
    day: date('day').notNull(),
    recordedAt: recordedAt(),
    byPersonId: uuid('by_person_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.trustId, t.id] }),
    unique('ratings_sequence').on(t.trustId, t.categorisationId, t.criterionKey, t.sequence),
    foreignKey({
      columns: [t.trustId, t.categorisationId],
      foreignColumns: [categorisations.trustId, categorisations.id],
    }),
    foreignKey({ columns: [t.trustId, t.byPersonId], foreignColumns: [people.trustId, people.id] }),
    check('ratings_level', sql`${t.level} between 1 and 4`),
    check('ratings_unrated', sql`${t.unrated} in ('not-applicable','too-early')`),
    check('ratings_value', sql`(${t.level} is null) <> (${t.unrated} is null)`),
    check('ratings_reason', sql`${t.unrated} is null or ${t.note} is not null`),
  ],
)

/**
 * Each time a category was proposed: its level, what the ratings suggested then (null: nothing), and why the proposer departed
 * from that. Append-only.
 */
export const proposals = pgTable(
  'proposals',
  {
    trustId: trustId(),
    id: id(),
    categorisationId: uuid('categorisation_id').notNull(),
    level: integer('level').notNull(),
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
    check(
      'proposals_departure',
      sql`(${t.departure} is not null) = (${t.suggestedLevel} is not null and ${t.suggestedLevel} <> ${t.level})`,
    ),
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
    index('leader_notes_of').on(t.trustId, t.categorisationId, t.recordedAt),
  ],
)
