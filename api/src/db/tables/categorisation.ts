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
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { bodies, meetings } from './bodies.ts'
import { id, recordedAt, trustId, version } from './columns.ts'
import { people } from './people.ts'
import { schemeVersions } from './schemes.ts'
import { schools } from './schools.ts'

/** One round a trust and academic year; domain.md §4.3. */
export const rounds = pgTable(
  'rounds',
  {
    trustId: trustId(),
    id: id(),
    academicYear: integer('academic_year').notNull(),
    /** The round's own days; null: none was set. */
    selfAssessBy: date('self_assess_by'),
    proposeBy: date('propose_by'),
    decideBy: date('decide_by'),
    /** The version of the scheme that it opened with, and keeps; null: Sixfold's own. */
    schemeId: uuid('scheme_id'),
    /** Open until a leader closes it; `round_transitions` say when and why. */
    status: text('status').notNull().default('open'),
    recordedAt: recordedAt(),
    byPersonId: uuid('by_person_id').notNull(),
    version: version(),
  },
  (t) => [
    primaryKey({ columns: [t.trustId, t.id] }),
    unique('rounds_one_a_year').on(t.trustId, t.academicYear),
    foreignKey({ columns: [t.trustId, t.byPersonId], foreignColumns: [people.trustId, people.id] }),
    foreignKey({
      columns: [t.trustId, t.schemeId],
      foreignColumns: [schemeVersions.trustId, schemeVersions.id],
    }),
    check('rounds_status', sql`${t.status} in ('open','closed')`),
    check(
      'rounds_days',
      sql`${t.selfAssessBy} <= ${t.proposeBy} and ${t.proposeBy} <= ${t.decideBy} and ${t.selfAssessBy} <= ${t.decideBy}`,
    ),
  ],
)

/** A round that was closed, and opened again, by hand: append-only and numbered, so that two leaders at once make one move. */
export const roundTransitions = pgTable(
  'round_transitions',
  {
    trustId: trustId(),
    id: id(),
    roundId: uuid('round_id').notNull(),
    sequence: integer('sequence').notNull(),
    toStatus: text('to_status').notNull(),
    reason: text('reason').notNull(),
    day: date('day').notNull(),
    recordedAt: recordedAt(),
    byPersonId: uuid('by_person_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.trustId, t.id] }),
    unique('round_transitions_sequence').on(t.trustId, t.roundId, t.sequence),
    foreignKey({ columns: [t.trustId, t.roundId], foreignColumns: [rounds.trustId, rounds.id] }),
    foreignKey({ columns: [t.trustId, t.byPersonId], foreignColumns: [people.trustId, people.id] }),
    check(
      'round_transitions_turns',
      sql`${t.toStatus} = case ${t.sequence} % 2 when 1 then 'closed' else 'open' end`,
    ),
    check('round_transitions_reason', sql`length(trim(${t.reason})) > 0`),
  ],
)

/** A school's way through a round. `level`, `rationale` and `proposedBy` are null until someone proposes. */
export const categorisations = pgTable(
  'categorisations',
  {
    trustId: trustId(),
    id: id(),
    roundId: uuid('round_id').notNull(),
    schoolId: uuid('school_id').notNull(),
    /** Where it comes from: the round itself, or a review that found that the category no longer fits. */
    origin: text('origin').notNull().default('round'),
    status: text('status').notNull(),
    level: integer('level'),
    rationale: text('rationale'),
    proposedBy: uuid('proposed_by'),
    proposedAt: timestamp('proposed_at', { withTimezone: true }),
    submittedBy: uuid('submitted_by'),
    submittedAt: timestamp('submitted_at', { withTimezone: true }),
    /** The talk with the head: its day and who held it, or why there was none. */
    conversationOn: date('conversation_on'),
    conversationBy: uuid('conversation_by'),
    conversationNone: text('conversation_none'),
    /** The last day for a reply, while one is awaited; null then: nobody heads the school, and the clock stands still. */
    replyBy: date('reply_by'),
    /** Who re-reviews it, while it is challenged. */
    reReviewerId: uuid('re_reviewer_id'),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    version: version(),
  },
  (t) => [
    primaryKey({ columns: [t.trustId, t.id] }),
    uniqueIndex('categorisations_once_a_round')
      .on(t.trustId, t.roundId, t.schoolId)
      .where(sql`origin = 'round'`),
    uniqueIndex('categorisations_one_unfinished')
      .on(t.trustId, t.schoolId)
      .where(sql`status not in ('published','closed')`),
    foreignKey({ columns: [t.trustId, t.roundId], foreignColumns: [rounds.trustId, rounds.id] }),
    foreignKey({ columns: [t.trustId, t.schoolId], foreignColumns: [schools.trustId, schools.id] }),
    ...[t.proposedBy, t.submittedBy, t.conversationBy, t.reReviewerId].map((by) =>
      foreignKey({ columns: [t.trustId, by], foreignColumns: [people.trustId, people.id] }),
    ),
    index('categorisations_re_reviewer').on(t.trustId, t.reReviewerId),
    check(
      'categorisations_status',
      sql`${t.status} in ('self-assessing','proposed','moderated','awaiting-reply','challenged','re-reviewed','awaiting-decision','published','closed')`,
    ),
    check('categorisations_origin', sql`${t.origin} in ('round','review')`),
    check('categorisations_level', sql`${t.level} between 1 and 4`),
    check(
      'categorisations_proposal',
      sql`${t.status} in ('self-assessing','closed') or (${t.level} is not null and ${t.rationale} is not null and ${t.proposedBy} is not null)`,
    ),
    check('categorisations_submitted', sql`(${t.submittedBy} is null) = (${t.submittedAt} is null)`),
    check(
      'categorisations_conversation',
      sql`(${t.conversationOn} is null) = (${t.conversationBy} is null) and not (${t.conversationOn} is not null and ${t.conversationNone} is not null)`,
    ),
  ],
)

/** Every move, numbered: two writers can't both go on from the same place, and a trigger lets only the moves of `way.ts` happen. */
export const categorisationTransitions = pgTable(
  'categorisation_transitions',
  {
    trustId: trustId(),
    id: id(),
    categorisationId: uuid('categorisation_id').notNull(),
    sequence: integer('sequence').notNull(),
    /** What led here; null of what was recorded before acts were. */
    act: text('act'),
    fromStatus: text('from_status'),
    toStatus: text('to_status').notNull(),
    day: date('day').notNull(),
    recordedAt: recordedAt(),
    /** Null: a deadline passed by itself. */
    byPersonId: uuid('by_person_id'),
    reason: text('reason'),
    /** Of a reply that is asked for or given more time: its last day. */
    replyBy: date('reply_by'),
    /** Whom a re-review is given to. */
    personId: uuid('person_id'),
  },
  (t) => [
    primaryKey({ columns: [t.trustId, t.id] }),
    unique('categorisation_transitions_sequence').on(t.trustId, t.categorisationId, t.sequence),
    foreignKey({
      columns: [t.trustId, t.categorisationId],
      foreignColumns: [categorisations.trustId, categorisations.id],
    }),
    ...[t.byPersonId, t.personId].map((by) =>
      foreignKey({ columns: [t.trustId, by], foreignColumns: [people.trustId, people.id] }),
    ),
    index('categorisation_transitions_of').on(t.trustId, t.categorisationId, t.recordedAt),
    index('categorisation_transitions_since').on(t.trustId, t.recordedAt),
  ],
)

/** A category as settled by a body: append-only. In force on a day: effective by then, latest effective, then latest recorded. */
export const decisions = pgTable(
  'decisions',
  {
    trustId: trustId(),
    id: id(),
    schoolId: uuid('school_id').notNull(),
    categorisationId: uuid('categorisation_id').notNull(),
    academicYear: integer('academic_year').notNull(),
    level: integer('level').notNull(),
    rationale: text('rationale').notNull(),
    body: text('body').notNull(),
    /** Null of what was decided before bodies were kept: the board's. */
    bodyId: uuid('body_id'),
    meetingId: uuid('meeting_id'),
    decidedBy: uuid('decided_by').notNull(),
    minuteReference: text('minute_reference'),
    effectiveOn: date('effective_on').notNull(),
    recordedAt: recordedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.trustId, t.id] }),
    unique('decisions_once').on(t.trustId, t.categorisationId),
    foreignKey({ columns: [t.trustId, t.schoolId], foreignColumns: [schools.trustId, schools.id] }),
    foreignKey({
      columns: [t.trustId, t.categorisationId],
      foreignColumns: [categorisations.trustId, categorisations.id],
    }),
    foreignKey({ columns: [t.trustId, t.decidedBy], foreignColumns: [people.trustId, people.id] }),
    foreignKey({ columns: [t.trustId, t.bodyId], foreignColumns: [bodies.trustId, bodies.id] }),
    foreignKey({
      name: 'decisions_meeting_of_that_body',
      columns: [t.trustId, t.bodyId, t.meetingId],
      foreignColumns: [meetings.trustId, meetings.bodyId, meetings.id],
    }),
    index('decisions_meeting').on(t.trustId, t.meetingId),
    index('decisions_in_force').on(t.trustId, t.schoolId, t.effectiveOn.desc(), t.recordedAt.desc()),
    check('decisions_level', sql`${t.level} between 1 and 4`),
    check('decisions_body', sql`${t.body} in ('board','committee','chief-executive')`),
    check('decisions_meeting_of_body', sql`${t.meetingId} is null or ${t.bodyId} is not null`),
  ],
)

/**
 * A category of a year before Sixfold, entered later so that movement shows from the first day. Append-only: the latest `sequence`
 * of a school's year counts, and a null level takes it back. A trigger refuses years from the first that was decided here.
 */
export const earlierCategories = pgTable(
  'earlier_categories',
  {
    trustId: trustId(),
    id: id(),
    schoolId: uuid('school_id').notNull(),
    academicYear: integer('academic_year').notNull(),
    sequence: integer('sequence').notNull(),
    level: integer('level'),
    note: text('note'),
    day: date('day').notNull(),
    recordedAt: recordedAt(),
    byPersonId: uuid('by_person_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.trustId, t.id] }),
    unique('earlier_categories_sequence').on(t.trustId, t.schoolId, t.academicYear, t.sequence),
    foreignKey({ columns: [t.trustId, t.schoolId], foreignColumns: [schools.trustId, schools.id] }),
    foreignKey({ columns: [t.trustId, t.byPersonId], foreignColumns: [people.trustId, people.id] }),
    check('earlier_categories_level', sql`${t.level} between 1 and 4`),
    check('earlier_categories_year', sql`${t.academicYear} between 2000 and 2100`),
  ],
)
