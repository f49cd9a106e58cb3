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
  uuid,
} from 'drizzle-orm/pg-core'
import { id, recordedAt, trustId, version } from './columns.ts'
import { people } from './people.ts'
import { schools } from './schools.ts'

/** An agreed piece of support from a giver to a receiver; domain.md §6. Time is in half-days. */
export const pairings = pgTable(
  'pairings',
  {
    trustId: trustId(),
    id: id(),
    giverSchoolId: uuid('giver_school_id').notNull(),
    receiverSchoolId: uuid('receiver_school_id').notNull(),
    criterionKey: text('criterion_key').notNull(),
    objective: text('objective').notNull(),
    halfDays: integer('half_days').notNull(),
    status: text('status').notNull(),
    giverAgreedBy: uuid('giver_agreed_by'),
    giverAgreedAt: timestamp('giver_agreed_at', { withTimezone: true }),
    /** As its head, or as a leader for a school whose head speaks for the other side. */
    giverAgreedAs: text('giver_agreed_as'),
    receiverAgreedBy: uuid('receiver_agreed_by'),
    receiverAgreedAt: timestamp('receiver_agreed_at', { withTimezone: true }),
    receiverAgreedAs: text('receiver_agreed_as'),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    createdBy: uuid('created_by').notNull(),
    version: version(),
  },
  (t) => [
    primaryKey({ columns: [t.trustId, t.id] }),
    foreignKey({ columns: [t.trustId, t.giverSchoolId], foreignColumns: [schools.trustId, schools.id] }),
    foreignKey({ columns: [t.trustId, t.receiverSchoolId], foreignColumns: [schools.trustId, schools.id] }),
    foreignKey({ columns: [t.trustId, t.createdBy], foreignColumns: [people.trustId, people.id] }),
    index('pairings_giver').on(t.trustId, t.giverSchoolId, t.status),
    index('pairings_receiver').on(t.trustId, t.receiverSchoolId, t.status),
    index('pairings_newest').on(t.trustId, t.createdAt.desc().nullsFirst(), t.id.desc().nullsFirst()),
    check('pairings_two_schools', sql`${t.giverSchoolId} <> ${t.receiverSchoolId}`),
    check('pairings_half_days', sql`${t.halfDays} between 1 and 400`),
    check(
      'pairings_status',
      sql`${t.status} in ('requested','matched','agreed','active','paused','completed','evaluated','declined','withdrawn')`,
    ),
    check(
      'pairings_both_agreed',
      sql`${t.status} not in ('agreed','active','paused','completed','evaluated') or (${t.giverAgreedBy} is not null and ${t.receiverAgreedBy} is not null)`,
    ),
    check('pairings_two_people', sql`${t.giverAgreedBy} <> ${t.receiverAgreedBy}`),
    check(
      'pairings_agreed_as',
      sql`(${t.giverAgreedBy} is null) = (${t.giverAgreedAs} is null) and (${t.receiverAgreedBy} is null) = (${t.receiverAgreedAs} is null)
          and ${t.giverAgreedAs} in ('head','leader') and ${t.receiverAgreedAs} in ('head','leader')`,
    ),
  ],
)

export const pairingTransitions = pgTable(
  'pairing_transitions',
  {
    trustId: trustId(),
    id: id(),
    pairingId: uuid('pairing_id').notNull(),
    fromStatus: text('from_status'),
    toStatus: text('to_status').notNull(),
    /** The side that spoke: giver, receiver, or trust. */
    side: text('side').notNull(),
    /** How a school's consent was given; null for anything else. */
    consentAs: text('consent_as'),
    halfDays: integer('half_days').notNull(),
    day: date('day').notNull(),
    recordedAt: recordedAt(),
    byPersonId: uuid('by_person_id').notNull(),
    reason: text('reason'),
  },
  (t) => [
    primaryKey({ columns: [t.trustId, t.id] }),
    foreignKey({ columns: [t.trustId, t.pairingId], foreignColumns: [pairings.trustId, pairings.id] }),
    index('pairing_transitions_pairing').on(t.trustId, t.pairingId, t.recordedAt),
    index('pairing_transitions_agreed')
      .on(t.trustId, t.day)
      .where(sql`to_status = 'agreed'`),
    check('pairing_transitions_side', sql`${t.side} in ('giver','receiver','trust')`),
    check('pairing_transitions_consent_as', sql`${t.consentAs} in ('head','leader')`),
  ],
)
