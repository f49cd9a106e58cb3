import type { SetThresholds } from '@sixfold/shared/domain/accountability/exceptions/thresholds.ts'
import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  foreignKey,
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
import type { CalendarDays } from '@sixfold/shared/domain/calendar/calendar-days.ts'
import type { StepKey } from '@sixfold/shared/domain/cycle/steps.ts'
import { dayOfYearPattern } from '@sixfold/shared/domain/plans/plan-by.ts'
import type { Weights } from '@sixfold/shared/domain/support/suggest/weights.ts'
import { defaultSettings } from '@sixfold/shared/domain/trusts/settings.ts'
import { id, recordedAt, trustId, version } from './columns.ts'
import { people } from './people.ts'
import { schools } from './schools.ts'

/** A named calendar of a trust; a school without one of its own uses the default one. */
export const calendars = pgTable(
  'calendars',
  {
    trustId: trustId(),
    id: id(),
    name: text('name').notNull(),
    isDefault: boolean('is_default').notNull().default(false),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    version: version(),
  },
  (t) => [
    primaryKey({ columns: [t.trustId, t.id] }),
    unique('calendars_name').on(t.trustId, t.name),
    uniqueIndex('calendars_one_default')
      .on(t.trustId)
      .where(sql`${t.isDefault}`),
  ],
)

/** A calendar's terms, half-terms and other days of one academic year, each time they were set: append-only, the newest counts. */
export const calendarYears = pgTable(
  'calendar_years',
  {
    trustId: trustId(),
    id: id(),
    calendarId: uuid('calendar_id').notNull(),
    academicYear: integer('academic_year').notNull(),
    sequence: integer('sequence').notNull(),
    days: jsonb('days').$type<CalendarDays>().notNull(),
    recordedAt: recordedAt(),
    byPersonId: uuid('by_person_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.trustId, t.id] }),
    unique('calendar_years_sequence').on(t.trustId, t.calendarId, t.academicYear, t.sequence),
    foreignKey({ columns: [t.trustId, t.calendarId], foreignColumns: [calendars.trustId, calendars.id] }),
    foreignKey({ columns: [t.trustId, t.byPersonId], foreignColumns: [people.trustId, people.id] }),
    check('calendar_years_year', sql`${t.academicYear} between 2000 and 2100`),
  ],
)

/** Which calendar a school uses, each time that was chosen: append-only, the newest counts; null is the trust's default one. */
export const schoolCalendars = pgTable(
  'school_calendars',
  {
    trustId: trustId(),
    id: id(),
    schoolId: uuid('school_id').notNull(),
    calendarId: uuid('calendar_id'),
    sequence: integer('sequence').notNull(),
    recordedAt: recordedAt(),
    byPersonId: uuid('by_person_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.trustId, t.id] }),
    unique('school_calendars_sequence').on(t.trustId, t.schoolId, t.sequence),
    foreignKey({ columns: [t.trustId, t.schoolId], foreignColumns: [schools.trustId, schools.id] }),
    foreignKey({ columns: [t.trustId, t.calendarId], foreignColumns: [calendars.trustId, calendars.id] }),
    foreignKey({ columns: [t.trustId, t.byPersonId], foreignColumns: [people.trustId, people.id] }),
  ],
)

/** A trust's own titles and guidance for the six steps, each time they were set: append-only, the newest counts. */
export const cycleModelVersions = pgTable(
  'cycle_model_versions',
  {
    trustId: trustId(),
    id: id(),
    sequence: integer('sequence').notNull(),
    steps: jsonb('steps').$type<{ key: StepKey; title: string; asks: string }[]>().notNull(),
    recordedAt: recordedAt(),
    byPersonId: uuid('by_person_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.trustId, t.id] }),
    unique('cycle_model_versions_sequence').on(t.trustId, t.sequence),
    foreignKey({ columns: [t.trustId, t.byPersonId], foreignColumns: [people.trustId, people.id] }),
  ],
)

/** What a trust sets about its record, each time it was set: append-only, the newest counts. */
export const trustSettingsVersions = pgTable(
  'trust_settings_versions',
  {
    trustId: trustId(),
    id: id(),
    sequence: integer('sequence').notNull(),
    /** Working days from sending until a progress update is part of the published record. */
    updateDelayDays: integer('update_delay_days').notNull(),
    /** How long evidence counts after its effective day. */
    evidenceMonths: integer('evidence_months').notNull(),
    /** The day of each academic year, as `MM-DD`, by which plans are to be approved. */
    planBy: text('plan_by').notNull().default(defaultSettings.planBy),
    /** Pairings that a school may give at once. */
    pairingsAtOnce: integer('pairings_at_once').notNull().default(defaultSettings.pairingsAtOnce),
    /** What counts for how much where pairings are suggested; null: the usual weights. */
    supportWeights: jsonb('support_weights').$type<Weights>(),
    /** From when on rules find something worth a look; one that isn't named has its usual threshold. */
    exceptionThresholds: jsonb('exception_thresholds').$type<SetThresholds>().notNull().default({}),
    recordedAt: recordedAt(),
    byPersonId: uuid('by_person_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.trustId, t.id] }),
    unique('trust_settings_versions_sequence').on(t.trustId, t.sequence),
    foreignKey({ columns: [t.trustId, t.byPersonId], foreignColumns: [people.trustId, people.id] }),
    check('trust_settings_delay', sql`${t.updateDelayDays} between 0 and 10`),
    check('trust_settings_months', sql`${t.evidenceMonths} between 1 and 36`),
    check('trust_settings_pairings', sql`${t.pairingsAtOnce} between 1 and 10`),
    check('trust_settings_weights', sql`jsonb_typeof(${t.supportWeights}) = 'object'`),
    check('trust_settings_thresholds', sql`jsonb_typeof(${t.exceptionThresholds}) = 'object'`),
    check('trust_settings_plan_by', sql`${t.planBy} ~ '${sql.raw(dayOfYearPattern)}'`),
  ],
)
