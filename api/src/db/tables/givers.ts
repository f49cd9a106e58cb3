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
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { id, trustId, version } from './columns.ts'
import { people } from './people.ts'
import { schools } from './schools.ts'

/** Organisations outside the trust that can give support; domain.md §1. One that has ended is kept. */
export const partners = pgTable(
  'partners',
  {
    trustId: trustId(),
    id: id(),
    name: text('name').notNull(),
    kind: text('kind').notNull(),
    /** Whom to ask there, in words; personal data. */
    contact: text('contact'),
    criterionKeys: text('criterion_keys').array().notNull(),
    /** In pence; null: not said. */
    costPenceADay: integer('cost_pence_a_day'),
    /** What it has in the academic year `halfDaysYear`; null: not said. */
    halfDays: integer('half_days'),
    halfDaysYear: integer('half_days_year'),
    /** Its conflicts of interest in words; the schools concerned are in `partner_conflicts`. */
    conflicts: text('conflicts'),
    /** Its last day, and why it ended. */
    endedOn: date('ended_on'),
    endReason: text('end_reason'),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    createdBy: uuid('created_by').notNull(),
    version: version(),
  },
  (t) => [
    primaryKey({ columns: [t.trustId, t.id] }),
    foreignKey({ columns: [t.trustId, t.createdBy], foreignColumns: [people.trustId, people.id] }),
    check(
      'partners_kind',
      sql`${t.kind} in ('university','teaching-hub','charity','local-authority','other')`,
    ),
    check('partners_cost', sql`${t.costPenceADay} between 0 and 1000000`),
    check('partners_half_days', sql`${t.halfDays} between 0 and 4000`),
    check('partners_half_days_of_year', sql`(${t.halfDays} is null) = (${t.halfDaysYear} is null)`),
    check('partners_ended', sql`(${t.endedOn} is null) = (${t.endReason} is null)`),
  ],
)

/** Schools with which a partner has a conflict of interest; one that was taken back is kept. */
export const partnerConflicts = pgTable(
  'partner_conflicts',
  {
    trustId: trustId(),
    id: id(),
    partnerId: uuid('partner_id').notNull(),
    schoolId: uuid('school_id').notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    endedAt: timestamp('ended_at', { withTimezone: true }),
  },
  (t) => [
    primaryKey({ columns: [t.trustId, t.id] }),
    uniqueIndex('partner_conflicts_standing')
      .on(t.trustId, t.partnerId, t.schoolId)
      .where(sql`ended_at is null`),
    foreignKey({ columns: [t.trustId, t.partnerId], foreignColumns: [partners.trustId, partners.id] }),
    foreignKey({ columns: [t.trustId, t.schoolId], foreignColumns: [schools.trustId, schools.id] }),
  ],
)

/** What a person of the trust's own team can give in an academic year; one row a person and year. */
export const teamMembers = pgTable(
  'team_members',
  {
    trustId: trustId(),
    id: id(),
    personId: uuid('person_id').notNull(),
    academicYear: integer('academic_year').notNull(),
    criterionKeys: text('criterion_keys').array().notNull(),
    halfDays: integer('half_days').notNull(),
    endedOn: date('ended_on'),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    createdBy: uuid('created_by').notNull(),
    version: version(),
  },
  (t) => [
    primaryKey({ columns: [t.trustId, t.id] }),
    uniqueIndex('team_members_standing')
      .on(t.trustId, t.academicYear, t.personId)
      .where(sql`ended_on is null`),
    index('team_members_person').on(t.trustId, t.personId),
    foreignKey({ columns: [t.trustId, t.personId], foreignColumns: [people.trustId, people.id] }),
    foreignKey({ columns: [t.trustId, t.createdBy], foreignColumns: [people.trustId, people.id] }),
    check('team_members_half_days', sql`${t.halfDays} between 0 and 4000`),
  ],
)
