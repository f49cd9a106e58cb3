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
  timestamp,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { id, recordedAt, trustId, version } from './columns.ts'
import { people } from './people.ts'
import { schools } from './schools.ts'

/**
 * Help that a school offers in one criterion in one academic year; domain.md §6. `version` is the sequence of its newest wording, and
 * `withdrawn` caches whether that takes it back: one stands at a time.
 */
export const offers = pgTable(
  'offers',
  {
    trustId: trustId(),
    id: id(),
    schoolId: uuid('school_id').notNull(),
    academicYear: integer('academic_year').notNull(),
    criterionKey: text('criterion_key').notNull(),
    withdrawn: boolean('withdrawn').notNull().default(false),
    version: version(),
  },
  (t) => [
    primaryKey({ columns: [t.trustId, t.id] }),
    foreignKey({ columns: [t.trustId, t.schoolId], foreignColumns: [schools.trustId, schools.id] }),
    uniqueIndex('offers_one_stands')
      .on(t.trustId, t.academicYear, t.schoolId, t.criterionKey)
      .where(sql`not withdrawn`),
    check('offers_year', sql`${t.academicYear} between 2000 and 2100`),
  ],
)

/** What an offer says, each time that it was said. Append-only. Time is in half-days of the whole year. */
export const offerWordings = pgTable(
  'offer_wordings',
  {
    trustId: trustId(),
    id: id(),
    offerId: uuid('offer_id').notNull(),
    sequence: integer('sequence').notNull(),
    halfDays: integer('half_days').notNull(),
    /** Who can help, by role. */
    roles: text('roles').notNull(),
    note: text('note'),
    /** Why it was withdrawn; null while it stands. */
    withdrawnReason: text('withdrawn_reason'),
    day: date('day').notNull(),
    recordedAt: recordedAt(),
    byPersonId: uuid('by_person_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.trustId, t.id] }),
    unique('offer_wordings_sequence').on(t.trustId, t.offerId, t.sequence),
    foreignKey({ columns: [t.trustId, t.offerId], foreignColumns: [offers.trustId, offers.id] }),
    foreignKey({ columns: [t.trustId, t.byPersonId], foreignColumns: [people.trustId, people.id] }),
    check('offer_wordings_half_days', sql`${t.halfDays} between 1 and 400`),
    check('offer_wordings_roles', sql`length(trim(${t.roles})) > 0`),
    check(
      'offer_wordings_withdrawn',
      sql`${t.withdrawnReason} is null or (${t.sequence} > 1 and length(trim(${t.withdrawnReason})) > 0)`,
    ),
  ],
)

/**
 * That a school wants help with a criterion in an academic year, as its head or a leader said. What was said is never changed: the
 * application may only fill in how it was taken back.
 */
export const declaredNeeds = pgTable(
  'declared_needs',
  {
    trustId: trustId(),
    id: id(),
    schoolId: uuid('school_id').notNull(),
    academicYear: integer('academic_year').notNull(),
    criterionKey: text('criterion_key').notNull(),
    why: text('why').notNull(),
    day: date('day').notNull(),
    recordedAt: recordedAt(),
    byPersonId: uuid('by_person_id').notNull(),
    withdrawnReason: text('withdrawn_reason'),
    withdrawnOn: date('withdrawn_on'),
    withdrawnAt: timestamp('withdrawn_at', { withTimezone: true }),
    withdrawnBy: uuid('withdrawn_by'),
    version: version(),
  },
  (t) => [
    primaryKey({ columns: [t.trustId, t.id] }),
    foreignKey({ columns: [t.trustId, t.schoolId], foreignColumns: [schools.trustId, schools.id] }),
    ...[t.byPersonId, t.withdrawnBy].map((by) =>
      foreignKey({ columns: [t.trustId, by], foreignColumns: [people.trustId, people.id] }),
    ),
    uniqueIndex('declared_needs_one_stands')
      .on(t.trustId, t.academicYear, t.schoolId, t.criterionKey)
      .where(sql`withdrawn_at is null`),
    check('declared_needs_year', sql`${t.academicYear} between 2000 and 2100`),
    check('declared_needs_why', sql`length(trim(${t.why})) > 0`),
    check(
      'declared_needs_withdrawn',
      sql`num_nulls(${t.withdrawnReason}, ${t.withdrawnOn}, ${t.withdrawnAt}, ${t.withdrawnBy}) in (0, 4)
          and (${t.withdrawnReason} is null or length(trim(${t.withdrawnReason})) > 0)`,
    ),
  ],
)
