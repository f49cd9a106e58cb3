import { sql } from 'drizzle-orm'
import {
  check,
  date,
  foreignKey,
  index,
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

/** Hubs, and the other networks of schools; domain.md §1, §7. One that has ended is kept. The version moves with its schools too. */
export const networks = pgTable(
  'networks',
  {
    trustId: trustId(),
    id: id(),
    kind: text('kind').notNull(),
    name: text('name').notNull(),
    purpose: text('purpose'),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    createdBy: uuid('created_by').notNull(),
    /** Its last day, and why it ended. */
    endedOn: date('ended_on'),
    endReason: text('end_reason'),
    endRecordedAt: timestamp('end_recorded_at', { withTimezone: true }),
    endedBy: uuid('ended_by'),
    version: version(),
  },
  (t) => [
    primaryKey({ columns: [t.trustId, t.id] }),
    // What a stay's key to its network hangs on: a hub can't be taken for another network.
    unique('networks_of_kind').on(t.trustId, t.id, t.kind),
    uniqueIndex('networks_standing_name')
      .on(t.trustId, sql`lower(${t.name} collate "und-x-icu")`)
      .where(sql`ended_on is null`),
    ...[t.createdBy, t.endedBy].map((by) =>
      foreignKey({ columns: [t.trustId, by], foreignColumns: [people.trustId, people.id] }),
    ),
    check(
      'networks_kind',
      sql`${t.kind} in ('hub','subject','teaching-and-learning','inclusion','working-group','plc')`,
    ),
    check('networks_name', sql`length(trim(${t.name})) > 0`),
    check(
      'networks_ended',
      sql`num_nulls(${t.endedOn}, ${t.endReason}, ${t.endRecordedAt}, ${t.endedBy}) in (0, 4)
          and (${t.endReason} is null or length(trim(${t.endReason})) > 0)`,
    ),
  ],
)

/**
 * That a school belongs to a network, from a day to a day (inclusive); `toOn` null: still. What was said is never changed, only its end
 * filled in, with when that was recorded: as at a past day, an end recorded later isn't known yet. A last day before the first takes
 * back what was said by mistake.
 */
export const networkSchools = pgTable(
  'network_schools',
  {
    trustId: trustId(),
    id: id(),
    networkId: uuid('network_id').notNull(),
    /** The network's, which never changes. */
    kind: text('kind').notNull(),
    schoolId: uuid('school_id').notNull(),
    fromOn: date('from_on').notNull(),
    recordedAt: recordedAt(),
    byPersonId: uuid('by_person_id').notNull(),
    toOn: date('to_on'),
    endRecordedAt: timestamp('end_recorded_at', { withTimezone: true }),
    endedBy: uuid('ended_by'),
  },
  (t) => [
    primaryKey({ columns: [t.trustId, t.id] }),
    foreignKey({
      name: 'network_schools_network',
      columns: [t.trustId, t.networkId, t.kind],
      foreignColumns: [networks.trustId, networks.id, networks.kind],
    }),
    foreignKey({ columns: [t.trustId, t.schoolId], foreignColumns: [schools.trustId, schools.id] }),
    ...[t.byPersonId, t.endedBy].map((by) =>
      foreignKey({ columns: [t.trustId, by], foreignColumns: [people.trustId, people.id] }),
    ),
    uniqueIndex('network_schools_one_hub')
      .on(t.trustId, t.schoolId)
      .where(sql`kind = 'hub' and to_on is null`),
    uniqueIndex('network_schools_once')
      .on(t.trustId, t.networkId, t.schoolId)
      .where(sql`to_on is null`),
    index('network_schools_of_school').on(t.trustId, t.schoolId),
    index('network_schools_of_network').on(t.trustId, t.networkId),
    check('network_schools_days', sql`${t.toOn} is null or ${t.toOn} >= ${t.fromOn} - 1`),
    check('network_schools_ended', sql`num_nulls(${t.toOn}, ${t.endRecordedAt}, ${t.endedBy}) in (0, 3)`),
  ],
)
