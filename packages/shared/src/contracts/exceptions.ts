import { z } from 'zod'
import {
  exceptionRecords,
  exceptionRules,
  exceptionStates,
  severities,
} from '../domain/accountability/exceptions/names.ts'
import { abilities, Day, Id, Instant, PersonName, SchoolName, text } from './common.ts'
import { endpoint } from './endpoint.ts'

const RuleKey = z.enum(exceptionRules)
const Degree = z.int().min(0)
/** The trust team's id is the trust's. */
const ExceptionSubject = z.strictObject({ kind: z.enum(exceptionRecords), id: Id })

/** That somebody has seen an exception, with what they say of it. Nothing of it is edited or removed. */
export const Acknowledgement = z.strictObject({
  id: Id,
  rule: RuleKey,
  day: Day,
  at: Instant,
  by: PersonName,
  note: z.string(),
  /** Read by all who read the published record; else by the school's head and partners and by trust leaders. */
  shared: z.boolean(),
})
export type Acknowledgement = z.infer<typeof Acknowledgement>

/** Something to look at because a rule fired. It is worked out when it is read, and has no id of its own. domain.md §8. */
export const Exception = z.strictObject({
  rule: RuleKey,
  /** Of the rule, with the threshold that the trust has set. */
  name: z.string(),
  severity: z.enum(severities),
  record: ExceptionSubject,
  /** What shows it, where that isn't the record: of weak evidence for a rating, the published case. */
  proof: ExceptionSubject.nullable(),
  /** The school that it is about; none: a giver that isn't a school. */
  schools: z.array(SchoolName),
  title: z.string(),
  reason: z.string(),
  /** How bad it is: higher is worse. Of one rule and record comparable, of two not. */
  degree: Degree,
  /** The day on which this spell of it began. */
  since: Day,
  state: z.enum(exceptionStates),
  /** The newest. Of what is open again, the one that holds no more: it has become worse, or came anew. */
  acknowledgement: Acknowledgement.nullable(),
  questions: z.array(z.string()),
  abilities: abilities('acknowledge', 'ask'),
})
export type Exception = z.infer<typeof Exception>

/** A rule as it held on the day, and how many the reader has of it, whatever is filtered. */
export const RuleOnPage = z.strictObject({
  rule: RuleKey,
  name: z.string(),
  /** When it fires, in a sentence. */
  fires: z.string(),
  threshold: z.int(),
  usual: z.int(),
  open: z.int(),
  acknowledged: z.int(),
  /** What those that are open say together, within a sentence; null: none is open, or a figure of the board's page says it. */
  clause: z.string().nullable(),
})
export type RuleOnPage = z.infer<typeof RuleOnPage>

export const Exceptions = z.strictObject({
  asAt: Day,
  /** The most pressing first. */
  items: z.array(Exception),
  rules: z.array(RuleOnPage),
  /** All schools with one that the reader has, whatever is filtered, and the school that is asked for, if the reader has its; by name. */
  schools: z.array(SchoolName),
})
export type Exceptions = z.infer<typeof Exceptions>

/**
 * As at a day, from what the person asking may know; without `asAt`, today. To those who have none of any school the list is empty. The
 * ETag is of the answer alone. 400 for a day still to come.
 */
export const listExceptions = endpoint({
  name: 'listExceptions',
  method: 'GET',
  path: '/dashboard/exceptions',
  summary: 'What rules find worth a look, as at a day',
  tag: 'accountability',
  access: 'trust',
  query: z.strictObject({
    asAt: Day.optional(),
    schoolId: Id.optional(),
    rule: RuleKey.optional(),
    state: z.enum([...exceptionStates, 'any']).default('any'),
  }),
  status: 200,
  answer: Exceptions,
  labelled: true,
})

/** `degree` is what was read: 409 when it has become worse meanwhile, isn't there any more, or is acknowledged already and nothing about it is new. */
export const acknowledgeException = endpoint({
  name: 'acknowledgeException',
  method: 'POST',
  path: '/dashboard/exceptions/acknowledgements',
  summary: 'Acknowledge an exception, with a note',
  tag: 'accountability',
  access: 'trust',
  body: z.strictObject({
    id: Id,
    rule: RuleKey,
    record: ExceptionSubject,
    degree: Degree,
    note: text(1000),
  }),
  status: 201,
  answer: Exception,
})

/** By whichever rule, the newest first. 404: no such record, or not one of whose exceptions one may know. */
export const listAcknowledgements = endpoint({
  name: 'listAcknowledgements',
  method: 'GET',
  path: '/dashboard/exceptions/acknowledgements',
  summary: 'What was acknowledged of a record',
  tag: 'accountability',
  access: 'trust',
  query: z.strictObject({ kind: z.enum(exceptionRecords), id: Id }),
  status: 200,
  answer: z.strictObject({ items: z.array(Acknowledgement) }),
})
