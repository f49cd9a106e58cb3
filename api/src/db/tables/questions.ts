import { entryKinds } from '@sixfold/shared/domain/accountability/question-words.ts'
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
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { categorisations } from './categorisation.ts'
import { id, recordedAt, trustId, version } from './columns.ts'
import { priorities } from './cycles.ts'
import { people } from './people.ts'
import { reviews } from './reviews.ts'
import { schools } from './schools.ts'
import { pairings } from './support.ts'

const oneOf = (names: readonly string[]) => sql.raw(names.map((name) => `'${name}'`).join(','))

/**
 * A question on what is published, and where it stands; domain.md §8. `title` and `value` are what it was about as it read then.
 * The columns for what it is about are one a kind, so that each is held by a key; a new kind adds its own.
 */
export const questions = pgTable(
  'questions',
  {
    trustId: trustId(),
    id: id(),
    kind: text('kind').notNull(),
    figure: text('figure'),
    /** The day as at which it was read. */
    asAt: date('as_at').notNull(),
    /** Null for a figure of the whole trust, and for a giver that isn't a school; of support the receiver's. */
    schoolId: uuid('school_id'),
    /** Of support, the giver's where it is a school. */
    otherSchoolId: uuid('other_school_id'),
    priorityId: uuid('priority_id'),
    reviewId: uuid('review_id'),
    categorisationId: uuid('categorisation_id'),
    pairingId: uuid('pairing_id'),
    /** Of an exception, which is kept nowhere: its rule, and the kind and id of the record that it is about. */
    exceptionRule: text('exception_rule'),
    exceptionRecordKind: text('exception_record_kind'),
    exceptionRecordId: uuid('exception_record_id'),
    title: text('title').notNull(),
    value: text('value'),
    /** Asked as a governor of this school; null: as a trustee. */
    governorsOf: uuid('governors_of'),
    askedBy: uuid('asked_by').notNull(),
    askedOn: date('asked_on').notNull(),
    recordedAt: recordedAt(),
    status: text('status').notNull(),
    closedOn: date('closed_on'),
    /** The newest person asked to answer. */
    assigneeId: uuid('assignee_id'),
    /** It has had an answer, so the schools it is about know of it; that stays. */
    everAnswered: boolean('ever_answered').notNull().default(false),
    version: version(),
  },
  (t) => [
    primaryKey({ columns: [t.trustId, t.id] }),
    ...[t.schoolId, t.otherSchoolId, t.governorsOf].map((school) =>
      foreignKey({ columns: [t.trustId, school], foreignColumns: [schools.trustId, schools.id] }),
    ),
    ...[t.askedBy, t.assigneeId].map((person) =>
      foreignKey({ columns: [t.trustId, person], foreignColumns: [people.trustId, people.id] }),
    ),
    foreignKey({ columns: [t.trustId, t.priorityId], foreignColumns: [priorities.trustId, priorities.id] }),
    foreignKey({ columns: [t.trustId, t.reviewId], foreignColumns: [reviews.trustId, reviews.id] }),
    foreignKey({
      columns: [t.trustId, t.categorisationId],
      foreignColumns: [categorisations.trustId, categorisations.id],
    }),
    foreignKey({ columns: [t.trustId, t.pairingId], foreignColumns: [pairings.trustId, pairings.id] }),
    index('questions_school').on(t.trustId, t.schoolId, t.status),
    index('questions_assignee').on(t.trustId, t.assigneeId, t.status),
    index('questions_asked').on(t.trustId, t.status, t.recordedAt),
    check('questions_status', sql`${t.status} in ('asked','answered','closed')`),
    check('questions_closed', sql`(${t.status} = 'closed') = (${t.closedOn} is not null)`),
    check('questions_answered', sql`${t.status} <> 'answered' or ${t.everAnswered}`),
    check(
      'questions_about',
      sql`${t.kind} in ('figure','exception','school','priority','review','category','pairing')
          and (${t.kind} = 'figure') = (${t.figure} is not null) and (${t.kind} <> 'figure' or ${t.schoolId} is null)
          and (${t.kind} in ('figure','exception') or ${t.schoolId} is not null)
          and num_nonnulls(${t.exceptionRule}, ${t.exceptionRecordKind}, ${t.exceptionRecordId}) = case ${t.kind} when 'exception' then 3 else 0 end
          and (${t.kind} = 'priority') = (${t.priorityId} is not null)
          and (${t.kind} = 'review') = (${t.reviewId} is not null)
          and (${t.kind} = 'category') = (${t.categorisationId} is not null)
          and (${t.kind} = 'pairing') = (${t.pairingId} is not null)
          and (${t.otherSchoolId} is null or ${t.kind} = 'pairing')`,
    ),
    check(
      'questions_governors',
      sql`${t.governorsOf} is null or ${t.governorsOf} = ${t.schoolId} or ${t.governorsOf} = ${t.otherSchoolId}`,
    ),
  ],
)

/** What was said and done about a question, in its order. Append-only. */
export const questionEntries = pgTable(
  'question_entries',
  {
    trustId: trustId(),
    id: id(),
    questionId: uuid('question_id').notNull(),
    sequence: integer('sequence').notNull(),
    kind: text('kind').notNull(),
    text: text('text'),
    assigneeId: uuid('assignee_id'),
    day: date('day').notNull(),
    recordedAt: recordedAt(),
    byPersonId: uuid('by_person_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.trustId, t.id] }),
    unique('question_entries_sequence').on(t.trustId, t.questionId, t.sequence),
    foreignKey({ columns: [t.trustId, t.questionId], foreignColumns: [questions.trustId, questions.id] }),
    ...[t.assigneeId, t.byPersonId].map((person) =>
      foreignKey({ columns: [t.trustId, person], foreignColumns: [people.trustId, people.id] }),
    ),
    check('question_entries_kind', sql`${t.kind} in (${oneOf(entryKinds)})`),
    check('question_entries_first', sql`(${t.sequence} = 1) = (${t.kind} = 'asked')`),
    check('question_entries_assignee', sql`(${t.kind} = 'assigned') = (${t.assigneeId} is not null)`),
    check(
      'question_entries_text',
      sql`${t.kind} in ('assigned', 'closed') or coalesce(length(trim(${t.text})), 0) > 0`,
    ),
  ],
)

/** Records that an answer leads to. Append-only; whether one may still be opened is asked anew each time. */
export const questionLinks = pgTable(
  'question_links',
  {
    trustId: trustId(),
    id: id(),
    entryId: uuid('entry_id').notNull(),
    place: integer('place').notNull(),
    recordKind: text('record_kind').notNull(),
    recordId: uuid('record_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.trustId, t.id] }),
    unique('question_links_place').on(t.trustId, t.entryId, t.place),
    unique('question_links_once').on(t.trustId, t.entryId, t.recordKind, t.recordId),
    foreignKey({
      columns: [t.trustId, t.entryId],
      foreignColumns: [questionEntries.trustId, questionEntries.id],
    }),
  ],
)

/** Every status a question has had. Append-only. */
export const questionTransitions = pgTable(
  'question_transitions',
  {
    trustId: trustId(),
    id: id(),
    questionId: uuid('question_id').notNull(),
    sequence: integer('sequence').notNull(),
    fromStatus: text('from_status'),
    toStatus: text('to_status').notNull(),
    day: date('day').notNull(),
    recordedAt: recordedAt(),
    byPersonId: uuid('by_person_id').notNull(),
    /** What was written with it. */
    reason: text('reason'),
  },
  (t) => [
    primaryKey({ columns: [t.trustId, t.id] }),
    unique('question_transitions_sequence').on(t.trustId, t.questionId, t.sequence),
    foreignKey({ columns: [t.trustId, t.questionId], foreignColumns: [questions.trustId, questions.id] }),
    foreignKey({ columns: [t.trustId, t.byPersonId], foreignColumns: [people.trustId, people.id] }),
  ],
)
