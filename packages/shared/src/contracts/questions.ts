import { z } from 'zod'
import { exceptionRecords, exceptionRules } from '../domain/accountability/exceptions/names.ts'
import {
  boardFigures,
  entryKinds,
  publishedKinds,
  questionStatuses,
  questionSubjects,
} from '../domain/accountability/question-words.ts'
import {
  abilities,
  Blocker,
  Day,
  Id,
  Instant,
  pageOf,
  pageQuery,
  PersonName,
  SchoolName,
  text,
  Version,
} from './common.ts'
import { endpoint } from './endpoint.ts'

const OfException = z.strictObject({ rule: z.enum(exceptionRules), record: z.enum(exceptionRecords) })

/** What a question is about, as whoever asked read it; the server writes the words from the record. */
export const AskedAbout = z.strictObject({
  kind: z.enum(questionSubjects),
  /** The record's; null for a figure. */
  id: Id.nullable(),
  figure: z.enum(boardFigures).nullable(),
  /** By which rule an exception was found, and what kind of record it is about. */
  exception: OfException.nullable(),
  /** The day as at which it was read. */
  asAt: Day,
  title: z.string(),
  /** What it said then, where it is a figure, an exception or a level: "3 schools", "Repair". */
  value: z.string().nullable(),
  /** The schools it is about; none: the whole trust. */
  schools: z.array(SchoolName),
})
export type AskedAbout = z.infer<typeof AskedAbout>

/** What happens next, and who does it; null: nothing. `stand-ins` act for somebody who asked and has left that role. */
const NextStep = z
  .strictObject({
    act: z.enum(['assign', 'answer', 'close']),
    who: z.enum(['leaders', 'assignee', 'asker', 'stand-ins']),
  })
  .nullable()

/** A question of the board, or of a school's governors, on what is published. domain.md §8. */
export const Question = z.strictObject({
  id: Id,
  about: AskedAbout,
  text: z.string(),
  status: z.enum(questionStatuses),
  askedBy: PersonName,
  /** Null: as a trustee, for the board; else as a governor of this school. */
  forGovernorsOf: SchoolName.nullable(),
  askedOn: Day,
  closedOn: Day.nullable(),
  /** From the day on which it was first asked until it was closed, or today. */
  ageDays: z.int().min(0),
  /** Who is asked to answer; null: nobody yet, or somebody who has left. */
  assignee: PersonName.nullable(),
  next: NextStep,
  /** The person asking now is the one who does what is next. */
  nextIsMine: z.boolean(),
  version: Version,
})
export type Question = z.infer<typeof Question>

const RecordRef = z.strictObject({ kind: z.enum(publishedKinds), id: Id })
/** A published record by its name; a null title: it isn't published any more. */
const NamedRecord = RecordRef.extend({ title: z.string().nullable() })

/** What was said or done, oldest first. Nothing of it is edited or removed. */
export const QuestionEntry = z.strictObject({
  id: Id,
  kind: z.enum(entryKinds),
  at: Instant,
  by: PersonName,
  text: z.string().nullable(),
  /** Who was asked to answer. */
  assignee: PersonName.nullable(),
  links: z.array(NamedRecord),
})
export type QuestionEntry = z.infer<typeof QuestionEntry>

const Blockers = z.array(Blocker)

export const QuestionWithThread = Question.extend({
  thread: z.array(QuestionEntry),
  abilities: abilities('assign', 'answer', 'close', 'askAgain'),
  /** Why each act isn't possible now; empty: it is. */
  blockers: z.strictObject({ assign: Blockers, answer: Blockers, close: Blockers, askAgain: Blockers }),
})
export type QuestionWithThread = z.infer<typeof QuestionWithThread>

/**
 * Open ones first, the oldest first. `mine`: asked by the person asking, or given to them. `abilities.ask`: they may ask about the
 * school given, or without one about something.
 */
export const listQuestions = endpoint({
  name: 'listQuestions',
  method: 'GET',
  path: '/questions',
  summary: 'Questions that one may see, open ones first, the oldest first',
  tag: 'questions',
  access: 'trust',
  query: z.strictObject({
    ...pageQuery,
    status: z.enum([...questionStatuses, 'open', 'any']).default('any'),
    schoolId: Id.optional(),
    kind: z.enum(questionSubjects).optional(),
    /** The record it is about. */
    aboutId: Id.optional(),
    mine: z.enum(['true', 'false']).default('false'),
  }),
  status: 200,
  answer: pageOf(Question).extend({ abilities: abilities('ask') }),
})

const ofQuestion = z.strictObject({ questionId: Id })

export const getQuestion = endpoint({
  name: 'getQuestion',
  method: 'GET',
  path: '/questions/:questionId',
  summary: 'A question with all that was said',
  tag: 'questions',
  access: 'trust',
  params: ofQuestion,
  status: 200,
  answer: QuestionWithThread,
  versioned: true,
})

/** Who a leader can ask: trust leaders, and the partners and heads of the schools it is about; not whoever asked. */
export const listAnswerers = endpoint({
  name: 'listAnswerers',
  method: 'GET',
  path: '/questions/:questionId/answerers',
  summary: 'Who can be asked to answer a question',
  tag: 'questions',
  access: 'trust',
  params: ofQuestion,
  status: 200,
  answer: z.strictObject({
    items: z.array(
      PersonName.extend({ role: z.enum(['trust-leader', 'improvement-partner', 'headteacher']) }),
    ),
  }),
})

/** What an answer can lead to: records that everybody who reads the question may open. At most 500. */
export const listAnswerRecords = endpoint({
  name: 'listAnswerRecords',
  method: 'GET',
  path: '/questions/:questionId/records',
  summary: 'Published records that an answer can lead to',
  tag: 'questions',
  access: 'trust',
  params: ofQuestion,
  status: 200,
  answer: z.strictObject({ items: z.array(RecordRef.extend({ title: z.string(), school: z.string() })) }),
})

const About = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('figure'), figure: z.enum(boardFigures), asAt: Day }),
  z.strictObject({
    kind: z.literal('exception'),
    rule: z.enum(exceptionRules),
    record: z.enum(exceptionRecords),
    id: Id,
  }),
  ...(['school', 'priority', 'review', 'category', 'pairing'] as const).map((kind) =>
    z.strictObject({ kind: z.literal(kind), id: Id }),
  ),
])
export type About = z.infer<typeof About>

/** As a trustee on anything published, or as a governor on what is published of one's own school. 404: it isn't, or not to you. */
export const askQuestion = endpoint({
  name: 'askQuestion',
  method: 'POST',
  path: '/questions',
  summary: 'Ask a question',
  tag: 'questions',
  access: 'trust',
  body: z.strictObject({ id: Id, about: About, text: text(2000) }),
  status: 201,
  answer: QuestionWithThread,
  versioned: true,
})

const act = {
  method: 'POST',
  tag: 'questions',
  access: 'trust',
  params: ofQuestion,
  ifMatch: true,
  idempotencyKey: true,
  status: 200,
  answer: QuestionWithThread,
  versioned: true,
} as const

export const assignQuestion = endpoint({
  ...act,
  name: 'assignQuestion',
  path: '/questions/:questionId/assign',
  summary: 'Say who is to answer a question',
  body: z.strictObject({ personId: Id }),
})

export const answerQuestion = endpoint({
  ...act,
  name: 'answerQuestion',
  path: '/questions/:questionId/answer',
  summary: 'Answer a question, or add to its answer',
  body: z.strictObject({ text: text(4000), links: z.array(RecordRef).max(10).default([]) }),
})

/** A word is needed only where nobody has answered. */
export const closeQuestion = endpoint({
  ...act,
  name: 'closeQuestion',
  path: '/questions/:questionId/close',
  summary: 'Close a question',
  body: z.strictObject({ text: text(2000).optional() }),
})

export const askAgain = endpoint({
  ...act,
  name: 'askAgain',
  path: '/questions/:questionId/ask-again',
  summary: 'Ask again where the answer left something open',
  body: z.strictObject({ text: text(2000) }),
})
