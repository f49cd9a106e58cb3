import { sql } from 'drizzle-orm'
import {
  check,
  date,
  foreignKey,
  index,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { decisions } from './categorisation.ts'
import { id, recordedAt, trustId, version } from './columns.ts'
import { schools } from './schools.ts'

/** The six-monthly look; a school has at most one open (domain.md §5). `nominalDueOn` is kept when `dueOn` moves. */
export const reviews = pgTable(
  'reviews',
  {
    trustId: trustId(),
    id: id(),
    schoolId: uuid('school_id').notNull(),
    decisionId: uuid('decision_id').notNull(),
    nominalDueOn: date('nominal_due_on').notNull(),
    dueOn: date('due_on').notNull(),
    status: text('status').notNull(),
    recordedAt: recordedAt(),
    /** The review whose sign-off made this one; null when a category made it, or one that was not held. */
    afterReviewId: uuid('after_review_id'),
    /** The newest day on which a category takes effect that was published while this was prepared or held. */
    publishedMeanwhile: date('published_meanwhile'),
    version: version(),
  },
  (t) => [
    primaryKey({ columns: [t.trustId, t.id] }),
    foreignKey({ columns: [t.trustId, t.afterReviewId], foreignColumns: [t.trustId, t.id] }),
    uniqueIndex('reviews_one_after_each').on(t.trustId, t.afterReviewId),
    uniqueIndex('reviews_one_open')
      .on(t.trustId, t.schoolId)
      .where(sql`status in ('scheduled','preparing','held')`),
    foreignKey({ columns: [t.trustId, t.schoolId], foreignColumns: [schools.trustId, schools.id] }),
    foreignKey({ columns: [t.trustId, t.decisionId], foreignColumns: [decisions.trustId, decisions.id] }),
    index('reviews_due').on(t.trustId, t.status, t.dueOn),
    check(
      'reviews_status',
      sql`${t.status} in ('scheduled','preparing','held','signed-off','not-held','replaced','closed')`,
    ),
  ],
)

/** Every status and due day a review has had: append-only. */
export const reviewTransitions = pgTable(
  'review_transitions',
  {
    trustId: trustId(),
    id: id(),
    reviewId: uuid('review_id').notNull(),
    fromStatus: text('from_status'),
    toStatus: text('to_status').notNull(),
    dueOn: date('due_on').notNull(),
    /** The day that somebody asked for when they moved it; of a review not held, that of the next. */
    askedOn: date('asked_on'),
    day: date('day').notNull(),
    recordedAt: recordedAt(),
    byPersonId: uuid('by_person_id').notNull(),
    reason: text('reason'),
  },
  (t) => [
    primaryKey({ columns: [t.trustId, t.id] }),
    foreignKey({ columns: [t.trustId, t.reviewId], foreignColumns: [reviews.trustId, reviews.id] }),
    index('review_transitions_review').on(t.trustId, t.reviewId, t.recordedAt),
    index('review_transitions_since').on(t.trustId, t.recordedAt),
    uniqueIndex('review_transitions_signed_once')
      .on(t.trustId, t.reviewId)
      .where(sql`to_status = 'signed-off'`),
    check('review_transitions_locked', sql`${t.fromStatus} is distinct from 'signed-off'`),
  ],
)
