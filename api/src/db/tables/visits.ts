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
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { id, recordedAt, trustId } from './columns.ts'
import { people } from './people.ts'
import { schools } from './schools.ts'

/**
 * Visits by the trust to a school, one row a wording: `visitId` is the first one's id, and each correction has the next
 * sequence. Append-only; as at a day, a visit is its newest wording recorded by then. domain.md §6.
 */
export const visits = pgTable(
  'visits',
  {
    trustId: trustId(),
    id: id(),
    visitId: uuid('visit_id').notNull(),
    schoolId: uuid('school_id').notNull(),
    sequence: integer('sequence').notNull(),
    day: date('day').notNull(),
    halfDays: integer('half_days').notNull(),
    /** Whoever came besides the people of the trust who are named. */
    others: text('others'),
    whatHappened: text('what_happened').notNull(),
    nextSteps: text('next_steps'),
    /** Why it was taken back; null while it counts. */
    withdrawnReason: text('withdrawn_reason'),
    recordedAt: recordedAt(),
    byPersonId: uuid('by_person_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.trustId, t.id] }),
    unique('visits_of_school').on(t.trustId, t.schoolId, t.id),
    unique('visits_sequence').on(t.trustId, t.visitId, t.sequence),
    foreignKey({ columns: [t.trustId, t.schoolId], foreignColumns: [schools.trustId, schools.id] }),
    foreignKey({
      name: 'visits_first_wording',
      columns: [t.trustId, t.schoolId, t.visitId],
      foreignColumns: [t.trustId, t.schoolId, t.id],
    }),
    foreignKey({ columns: [t.trustId, t.byPersonId], foreignColumns: [people.trustId, people.id] }),
    index('visits_school').on(t.trustId, t.schoolId, t.day),
    check('visits_half_days', sql`${t.halfDays} between 1 and 10`),
    check('visits_first', sql`(${t.sequence} = 1) = (${t.id} = ${t.visitId})`),
  ],
)

/** People of the trust who came, by the wording that names them. Append-only. */
export const visitPeople = pgTable(
  'visit_people',
  {
    trustId: trustId(),
    id: id(),
    wordingId: uuid('wording_id').notNull(),
    personId: uuid('person_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.trustId, t.id] }),
    unique('visit_people_once').on(t.trustId, t.wordingId, t.personId),
    foreignKey({ columns: [t.trustId, t.wordingId], foreignColumns: [visits.trustId, visits.id] }),
    foreignKey({ columns: [t.trustId, t.personId], foreignColumns: [people.trustId, people.id] }),
  ],
)
