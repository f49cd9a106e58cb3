import type { PublishedKind } from '@sixfold/shared/domain/accountability/question-words.ts'
import {
  type NextStep,
  nextStep,
  type QuestionFacts,
} from '@sixfold/shared/domain/accountability/questions.ts'
import type { Actor } from '../../access/actor.ts'
import { authorize as authorizeBy, type Policy } from '../../access/policy.ts'

export type QuestionSubject = {
  /** The schools it is about; none: the whole trust. */
  schoolIds: readonly string[]
  /** Asked as a governor of this school; null: as a trustee. */
  governorsOf: string | null
  askedById: string
  /** Whoever asked doesn't hold the role any more in which they did. */
  askerGone: boolean
  assigneeId: string | null
  /** It has had an answer, now or before. */
  everAnswered: boolean
}
export type QuestionAction = 'assign' | 'answer' | 'close' | 'askAgain'

/**
 * A question belongs to the body in whose name it is asked: the board, with its clerk, or the governors of one school. Trust leaders
 * read all. The heads and partners of the schools it is about know of it once they are asked to answer, or it has been answered.
 * Leaders say who answers, whoever is asked answers, and so may a leader, but nobody their own question. Whoever asked closes it or
 * asks again, and once they have left that role, another of the same body. domain.md §8 and docs/decisions.
 */
export const questionPolicy: Policy<QuestionSubject, QuestionAction> = {
  read: (actor, it) =>
    actor.leads() ||
    (it.governorsOf === null ? actor.seesPublishedRecords() : actor.governs(it.governorsOf)) ||
    (worksWithAny(actor, it) && (it.everAnswered || it.assigneeId === actor.personId)),
  assign: (actor) => actor.leads(),
  answer: (actor, it) =>
    it.askedById !== actor.personId &&
    (actor.leads() || (it.assigneeId === actor.personId && worksWithAny(actor, it))),
  close: (actor, it) => speaksForAsker(actor, it),
  askAgain: (actor, it) => speaksForAsker(actor, it),
}

const worksWithAny = (actor: Actor, { schoolIds }: Pick<QuestionSubject, 'schoolIds'>) =>
  schoolIds.some((schoolId) => actor.heads(schoolId) || actor.partners(schoolId))

/** Clerks read the board's questions, and ask and close none. */
const asksFor = (actor: Actor, governorsOf: string | null) =>
  governorsOf === null ? actor.holds('trustee') : actor.governs(governorsOf)

const speaksForAsker = (actor: Actor, it: QuestionSubject) =>
  asksFor(actor, it.governorsOf) && (it.askedById === actor.personId || it.askerGone)

/** A record as it is published, to be asked about; a figure of the whole trust has no schools. */
export type AskableSubject = { schoolIds: readonly string[] }

/**
 * Trustees ask about all that is published, governors about what is published of their own school. `read` is reading the published
 * record of one of the schools, and for the whole trust the board's page.
 */
export const askPolicy: Policy<AskableSubject, 'ask'> = {
  read: (actor, { schoolIds }) =>
    actor.leads() ||
    actor.seesPublishedRecords() ||
    schoolIds.some((id) => actor.governs(id) || actor.worksAt(id) || actor.partners(id)),
  ask: (actor, it) => actor.holds('trustee') || it.schoolIds.some((id) => actor.governs(id)),
}

/** As whom somebody asks: null as a trustee, whoever is one; else as a governor of this school. */
export const asksAs = (actor: Actor, { schoolIds }: AskableSubject): string | null =>
  actor.holds('trustee') ? null : (schoolIds.find((id) => actor.governs(id)) ?? null)

/** Whether somebody reads a record that is published; practices are everybody's in the trust. */
export const readsPublished = (actor: Actor, record: { kind: PublishedKind; schoolIds: readonly string[] }) =>
  (record.kind === 'practice' && !actor.isOutside()) || askPolicy.read(actor, record)

/** Whether an answer can lead there: whoever answers reads it, and so does the body in whose name the question is asked. */
export const mayLink = (
  actor: Actor,
  { governorsOf, schoolIds }: Pick<QuestionSubject, 'governorsOf' | 'schoolIds'>,
  record: { kind: PublishedKind; schoolIds: readonly string[] },
): boolean =>
  readsPublished(actor, record) &&
  (record.kind === 'practice' ||
    (governorsOf === null
      ? schoolIds.length === 0 || record.schoolIds.some((id) => schoolIds.includes(id))
      : record.schoolIds.includes(governorsOf)))

/** Whether the list offers asking: about this school, or without one at all. */
export const mayAsk = (actor: Actor, schoolId: string | undefined): boolean =>
  schoolId === undefined
    ? actor.holds('trustee') || actor.holds('governor')
    : askPolicy.ask(actor, { schoolIds: [schoolId] })

/** The same as `questionPolicy.read`, for lists in SQL. */
export type QuestionScope = {
  all: boolean
  board: boolean
  governs: string[]
  worksWith: string[]
  personId: string
}
export const questionScope = (actor: Actor): QuestionScope => ({
  all: actor.leads(),
  board: actor.seesPublishedRecords(),
  governs: actor.schoolsAs('governor'),
  worksWith: actor.schoolsAs('headteacher', 'improvement-partner'),
  personId: actor.personId,
})

export const authorizeQuestion = (action: QuestionAction | 'read', actor: Actor, it: QuestionSubject) =>
  authorizeBy(questionPolicy, action, actor, it)

/** What is next with a question, and whether it is this person's to do. Whoever is asked answers; others may, and needn't. */
export function nextFor(
  actor: Actor,
  it: QuestionSubject & Omit<QuestionFacts, 'askerGone'>,
): { next: NextStep | null; mine: boolean } {
  const next = nextStep(it)
  const mine =
    next?.who === 'leaders'
      ? questionPolicy.assign(actor, it)
      : next?.who === 'assignee'
        ? it.assigneeId === actor.personId
        : next !== null && questionPolicy.close(actor, it)
  return { next, mine }
}
