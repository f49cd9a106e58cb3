import type { ReviewDifference } from '@sixfold/shared/domain/reviews/difference.ts'
import type { Pictures } from '@sixfold/shared/domain/reviews/picture.ts'
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
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { categorisations } from './categorisation.ts'
import { id, recordedAt, trustId } from './columns.ts'
import { priorities } from './cycles.ts'
import { people } from './people.ts'
import { reviews } from './reviews.ts'

/**
 * What a review's preparation froze: the plan as it was and as it is, each with the SHA-256 of its canonical JSON, and what
 * happened since. Append-only, once a review.
 */
export const reviewPreparations = pgTable(
  'review_preparations',
  {
    trustId: trustId(),
    id: id(),
    reviewId: uuid('review_id').notNull(),
    before: jsonb('before').$type<Pictures['before']>().notNull(),
    beforeHash: text('before_hash').notNull(),
    now: jsonb('now').$type<Pictures['now']>().notNull(),
    nowHash: text('now_hash').notNull(),
    difference: jsonb('difference').$type<ReviewDifference>().notNull(),
    day: date('day').notNull(),
    recordedAt: recordedAt(),
    byPersonId: uuid('by_person_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.trustId, t.id] }),
    unique('review_preparations_once').on(t.trustId, t.reviewId),
    foreignKey({ columns: [t.trustId, t.reviewId], foreignColumns: [reviews.trustId, reviews.id] }),
    foreignKey({ columns: [t.trustId, t.byPersonId], foreignColumns: [people.trustId, people.id] }),
    check(
      'review_preparations_hashes',
      sql`${t.beforeHash} ~ '^[0-9a-f]{64}$' and ${t.nowHash} ~ '^[0-9a-f]{64}$'`,
    ),
  ],
)

/** The head's statement: every wording, numbered from 1; the newest stands. Append-only. */
export const reviewStatements = pgTable(
  'review_statements',
  {
    trustId: trustId(),
    id: id(),
    reviewId: uuid('review_id').notNull(),
    sequence: integer('sequence').notNull(),
    text: text('text').notNull(),
    day: date('day').notNull(),
    recordedAt: recordedAt(),
    byPersonId: uuid('by_person_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.trustId, t.id] }),
    unique('review_statements_sequence').on(t.trustId, t.reviewId, t.sequence),
    foreignKey({ columns: [t.trustId, t.reviewId], foreignColumns: [reviews.trustId, reviews.id] }),
    foreignKey({ columns: [t.trustId, t.byPersonId], foreignColumns: [people.trustId, people.id] }),
  ],
)

/** What was said of a priority at a review, and how it was evidenced then; corrections count up. Append-only. */
export const reviewJudgements = pgTable(
  'review_judgements',
  {
    trustId: trustId(),
    id: id(),
    reviewId: uuid('review_id').notNull(),
    priorityId: uuid('priority_id').notNull(),
    sequence: integer('sequence').notNull(),
    progress: text('progress').notNull(),
    impact: text('impact').notNull(),
    note: text('note').notNull(),
    strength: text('strength').notNull(),
    contested: boolean('contested').notNull(),
    day: date('day').notNull(),
    recordedAt: recordedAt(),
    byPersonId: uuid('by_person_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.trustId, t.id] }),
    unique('review_judgements_sequence').on(t.trustId, t.reviewId, t.priorityId, t.sequence),
    foreignKey({ columns: [t.trustId, t.reviewId], foreignColumns: [reviews.trustId, reviews.id] }),
    foreignKey({ columns: [t.trustId, t.priorityId], foreignColumns: [priorities.trustId, priorities.id] }),
    foreignKey({ columns: [t.trustId, t.byPersonId], foreignColumns: [people.trustId, people.id] }),
    check('review_judgements_progress', sql`${t.progress} in ('on-track','at-risk','off-track')`),
    check('review_judgements_impact', sql`${t.impact} in ('none-yet','early-signs','clear','sustained')`),
    check('review_judgements_strength', sql`${t.strength} in ('none','stale','thin','adequate','strong')`),
  ],
)

/** When a review was held, who was present in words, and who held it. Append-only, once a review. */
export const reviewMeetings = pgTable(
  'review_meetings',
  {
    trustId: trustId(),
    id: id(),
    reviewId: uuid('review_id').notNull(),
    heldOn: date('held_on').notNull(),
    present: text('present').notNull(),
    recordedAt: recordedAt(),
    byPersonId: uuid('by_person_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.trustId, t.id] }),
    unique('review_meetings_once').on(t.trustId, t.reviewId),
    foreignKey({ columns: [t.trustId, t.reviewId], foreignColumns: [reviews.trustId, reviews.id] }),
    foreignKey({ columns: [t.trustId, t.byPersonId], foreignColumns: [people.trustId, people.id] }),
    check('review_meetings_day', sql`${t.heldOn} <= (${t.recordedAt} at time zone 'Europe/London')::date`),
  ],
)

/** What a signed review came to, with the SHA-256 of all that was signed. Append-only, once a review. */
export const reviewOutcomes = pgTable(
  'review_outcomes',
  {
    trustId: trustId(),
    id: id(),
    reviewId: uuid('review_id').notNull(),
    outcome: text('outcome').notNull(),
    reason: text('reason').notNull(),
    /** The decision that it asks for: one begun for it, or one that was under way and takes it up. */
    categorisationId: uuid('categorisation_id'),
    hash: text('hash').notNull(),
    day: date('day').notNull(),
    recordedAt: recordedAt(),
    byPersonId: uuid('by_person_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.trustId, t.id] }),
    unique('review_outcomes_once').on(t.trustId, t.reviewId),
    foreignKey({ columns: [t.trustId, t.reviewId], foreignColumns: [reviews.trustId, reviews.id] }),
    foreignKey({
      columns: [t.trustId, t.categorisationId],
      foreignColumns: [categorisations.trustId, categorisations.id],
    }),
    foreignKey({ columns: [t.trustId, t.byPersonId], foreignColumns: [people.trustId, people.id] }),
    index('review_outcomes_categorisation').on(t.trustId, t.categorisationId),
    check('review_outcomes_confirms', sql`${t.outcome} <> 'confirm' or ${t.categorisationId} is null`),
    check('review_outcomes_outcome', sql`${t.outcome} in ('confirm','raise','lower')`),
    check('review_outcomes_reason', sql`length(trim(${t.reason})) > 0`),
    check('review_outcomes_hash', sql`${t.hash} ~ '^[0-9a-f]{64}$'`),
  ],
)
