import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  date,
  foreignKey,
  index,
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
import { priorities } from './cycles.ts'
import { evidence } from './evidence.ts'
import { partners } from './givers.ts'
import { people } from './people.ts'
import { schools } from './schools.ts'

/** An agreed piece of support from a giver to a receiver; domain.md §6. Time is in half-days. */
export const pairings = pgTable(
  'pairings',
  {
    trustId: trustId(),
    id: id(),
    /** A school, the trust team, or a partner: of the two ids the one that this asks for is set. */
    giverKind: text('giver_kind').notNull().default('school'),
    giverSchoolId: uuid('giver_school_id'),
    giverPartnerId: uuid('giver_partner_id'),
    receiverSchoolId: uuid('receiver_school_id').notNull(),
    criterionKey: text('criterion_key').notNull(),
    /** Of the receiver's; null: none in particular. */
    priorityId: uuid('priority_id'),
    objective: text('objective').notNull(),
    halfDays: integer('half_days').notNull(),
    /** Who takes part, in words; null: not said. */
    takingPart: text('taking_part'),
    startsOn: date('starts_on'),
    endsOn: date('ends_on'),
    /** In pence; null: no cost is agreed. */
    costPenceADay: integer('cost_pence_a_day'),
    /** What is delivered counts to what the receiver's category promises. */
    countsToEntitlement: boolean('counts_to_entitlement').notNull().default(true),
    /** Why it is right in spite of a conflict of interest, and although the giver supports others already; null: not asked. */
    conflictReason: text('conflict_reason'),
    loadReason: text('load_reason'),
    status: text('status').notNull(),
    giverAgreedBy: uuid('giver_agreed_by'),
    giverAgreedAt: timestamp('giver_agreed_at', { withTimezone: true }),
    /** As its head; as a leader for a school whose head speaks for the other side, for the trust team, or for a partner; or directed by a leader. */
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
    foreignKey({ columns: [t.trustId, t.giverPartnerId], foreignColumns: [partners.trustId, partners.id] }),
    foreignKey({ columns: [t.trustId, t.receiverSchoolId], foreignColumns: [schools.trustId, schools.id] }),
    foreignKey({ columns: [t.trustId, t.createdBy], foreignColumns: [people.trustId, people.id] }),
    foreignKey({
      name: 'pairings_priority_of_receiver',
      columns: [t.trustId, t.receiverSchoolId, t.priorityId],
      foreignColumns: [priorities.trustId, priorities.schoolId, priorities.id],
    }),
    index('pairings_priority')
      .on(t.trustId, t.priorityId)
      .where(sql`priority_id is not null`),
    index('pairings_giver').on(t.trustId, t.giverSchoolId, t.status),
    index('pairings_partner').on(t.trustId, t.giverPartnerId, t.status),
    index('pairings_receiver').on(t.trustId, t.receiverSchoolId, t.status),
    index('pairings_newest').on(t.trustId, t.createdAt.desc().nullsFirst(), t.id.desc().nullsFirst()),
    check(
      'pairings_giver_kind',
      sql`${t.giverKind} in ('school','team','partner') and (${t.giverKind} = 'school') = (${t.giverSchoolId} is not null)
          and (${t.giverKind} = 'partner') = (${t.giverPartnerId} is not null)`,
    ),
    check('pairings_leader_speaks', sql`${t.giverKind} = 'school' or ${t.giverAgreedAs} = 'leader'`),
    check('pairings_two_schools', sql`${t.giverSchoolId} <> ${t.receiverSchoolId}`),
    check('pairings_half_days', sql`${t.halfDays} between 1 and 400`),
    check('pairings_days', sql`${t.startsOn} <= ${t.endsOn}`),
    check('pairings_cost', sql`${t.costPenceADay} between 0 and 1000000`),
    check(
      'pairings_status',
      sql`${t.status} in ('requested','matched','agreed','active','paused','completed','evaluated','declined','withdrawn')`,
    ),
    check(
      'pairings_both_agreed',
      sql`${t.status} not in ('agreed','active','paused','completed','evaluated') or (${t.giverAgreedBy} is not null and ${t.receiverAgreedBy} is not null)`,
    ),
    check(
      'pairings_two_people',
      sql`${t.giverAgreedBy} <> ${t.receiverAgreedBy} or 'directed' in (${t.giverAgreedAs}, ${t.receiverAgreedAs})`,
    ),
    check(
      'pairings_agreed_as',
      sql`(${t.giverAgreedBy} is null) = (${t.giverAgreedAs} is null) and (${t.receiverAgreedBy} is null) = (${t.receiverAgreedAs} is null)
          and ${t.giverAgreedAs} in ('head','leader','directed') and ${t.receiverAgreedAs} in ('head','leader','directed')`,
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
    index('pairing_transitions_since').on(t.trustId, t.recordedAt),
    index('pairing_transitions_agreed')
      .on(t.trustId, t.day)
      .where(sql`to_status = 'agreed'`),
    check('pairing_transitions_side', sql`${t.side} in ('giver','receiver','trust')`),
    check('pairing_transitions_consent_as', sql`${t.consentAs} in ('head','leader','directed')`),
    check(
      'pairing_transitions_directed_why',
      sql`${t.consentAs} is distinct from 'directed' or length(trim(coalesce(${t.reason}, ''))) > 0`,
    ),
  ],
)

/**
 * Visits of a pairing, one row a wording: `visitId` is the first one's id, and each correction has the next sequence. Append-only;
 * a trigger holds that what stands is never more than what is agreed, whoever writes at once. domain.md §6.
 */
export const pairingVisits = pgTable(
  'pairing_visits',
  {
    trustId: trustId(),
    id: id(),
    visitId: uuid('visit_id').notNull(),
    pairingId: uuid('pairing_id').notNull(),
    sequence: integer('sequence').notNull(),
    day: date('day').notNull(),
    halfDays: integer('half_days').notNull(),
    who: text('who').notNull(),
    whatHappened: text('what_happened').notNull(),
    nextSteps: text('next_steps'),
    /** What was seen or made there, of either school; null: nothing is linked. */
    evidenceId: uuid('evidence_id'),
    /** Why it was taken back; null while it counts. */
    withdrawnReason: text('withdrawn_reason'),
    recordedAt: recordedAt(),
    byPersonId: uuid('by_person_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.trustId, t.id] }),
    unique('pairing_visits_of').on(t.trustId, t.pairingId, t.id),
    unique('pairing_visits_sequence').on(t.trustId, t.visitId, t.sequence),
    foreignKey({ columns: [t.trustId, t.pairingId], foreignColumns: [pairings.trustId, pairings.id] }),
    foreignKey({
      name: 'pairing_visits_first_wording',
      columns: [t.trustId, t.pairingId, t.visitId],
      foreignColumns: [t.trustId, t.pairingId, t.id],
    }),
    foreignKey({ columns: [t.trustId, t.byPersonId], foreignColumns: [people.trustId, people.id] }),
    foreignKey({ columns: [t.trustId, t.evidenceId], foreignColumns: [evidence.trustId, evidence.id] }),
    index('pairing_visits_day').on(t.trustId, t.pairingId, t.day),
    index('pairing_visits_in').on(t.trustId, t.day),
    check('pairing_visits_half_days', sql`${t.halfDays} between 1 and 20`),
    check('pairing_visits_first', sql`(${t.sequence} = 1) = (${t.id} = ${t.visitId})`),
  ],
)

/** What a school's head says of support that was directed, each time; append-only, the newest counts. domain.md §6. */
export const pairingViews = pgTable(
  'pairing_views',
  {
    trustId: trustId(),
    id: id(),
    pairingId: uuid('pairing_id').notNull(),
    side: text('side').notNull(),
    sequence: integer('sequence').notNull(),
    view: text('view').notNull(),
    day: date('day').notNull(),
    recordedAt: recordedAt(),
    byPersonId: uuid('by_person_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.trustId, t.id] }),
    unique('pairing_views_sequence').on(t.trustId, t.pairingId, t.side, t.sequence),
    foreignKey({ columns: [t.trustId, t.pairingId], foreignColumns: [pairings.trustId, pairings.id] }),
    foreignKey({ columns: [t.trustId, t.byPersonId], foreignColumns: [people.trustId, people.id] }),
    check('pairing_views_side', sql`${t.side} in ('giver','receiver')`),
    check('pairing_views_view', sql`length(trim(${t.view})) > 0`),
  ],
)

/** More half-days, once both schools have agreed to them. At most one waits for an answer. */
export const pairingExtensions = pgTable(
  'pairing_extensions',
  {
    trustId: trustId(),
    id: id(),
    pairingId: uuid('pairing_id').notNull(),
    halfDays: integer('half_days').notNull(),
    reason: text('reason').notNull(),
    /** Why the giver can do more; null: not asked. */
    loadReason: text('load_reason'),
    status: text('status').notNull(),
    askedBy: uuid('asked_by').notNull(),
    askedAt: timestamp('asked_at', { withTimezone: true }).notNull(),
    giverAgreedBy: uuid('giver_agreed_by'),
    receiverAgreedBy: uuid('receiver_agreed_by'),
    /** Why it came to nothing. */
    closedReason: text('closed_reason'),
    closedBy: uuid('closed_by'),
  },
  (t) => [
    primaryKey({ columns: [t.trustId, t.id] }),
    uniqueIndex('pairing_extensions_one_open')
      .on(t.trustId, t.pairingId)
      .where(sql`status = 'asked'`),
    foreignKey({ columns: [t.trustId, t.pairingId], foreignColumns: [pairings.trustId, pairings.id] }),
    ...[t.askedBy, t.giverAgreedBy, t.receiverAgreedBy, t.closedBy].map((by) =>
      foreignKey({ columns: [t.trustId, by], foreignColumns: [people.trustId, people.id] }),
    ),
    check('pairing_extensions_half_days', sql`${t.halfDays} between 1 and 400`),
    check('pairing_extensions_status', sql`${t.status} in ('asked','agreed','declined')`),
    check(
      'pairing_extensions_agreed',
      sql`${t.status} <> 'agreed' or (${t.giverAgreedBy} is not null and ${t.receiverAgreedBy} is not null)`,
    ),
    check('pairing_extensions_two_people', sql`${t.giverAgreedBy} <> ${t.receiverAgreedBy}`),
    check('pairing_extensions_declined', sql`(${t.status} = 'declined') = (${t.closedReason} is not null)`),
  ],
)

/** How each school judges the support, apart from the other; append-only, the newest counts. */
export const pairingEvaluations = pgTable(
  'pairing_evaluations',
  {
    trustId: trustId(),
    id: id(),
    pairingId: uuid('pairing_id').notNull(),
    side: text('side').notNull(),
    sequence: integer('sequence').notNull(),
    impact: text('impact').notNull(),
    worked: text('worked').notNull(),
    otherwise: text('otherwise'),
    day: date('day').notNull(),
    recordedAt: recordedAt(),
    byPersonId: uuid('by_person_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.trustId, t.id] }),
    unique('pairing_evaluations_sequence').on(t.trustId, t.pairingId, t.side, t.sequence),
    foreignKey({ columns: [t.trustId, t.pairingId], foreignColumns: [pairings.trustId, pairings.id] }),
    foreignKey({ columns: [t.trustId, t.byPersonId], foreignColumns: [people.trustId, people.id] }),
    check('pairing_evaluations_side', sql`${t.side} in ('giver','receiver')`),
    check('pairing_evaluations_impact', sql`${t.impact} in ('none-yet','early-signs','clear','sustained')`),
  ],
)
