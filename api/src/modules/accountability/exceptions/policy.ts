import type {
  ExceptionRecord,
  ExceptionRule,
} from '@sixfold/shared/domain/accountability/exceptions/names.ts'
import type { Actor } from '../../../access/actor.ts'
import { authorize as authorizeBy, type Policy } from '../../../access/policy.ts'
import type { SchoolScope } from '../../../access/visible-schools.ts'

/**
 * What somebody may know of what rules read. What is published of a school is known to all who have its exceptions; the facts that
 * aren't are left out before any rule runs, so that no exception, and none missing, tells of them. domain.md §2 and §8.
 */
export type ExceptionReader = {
  schools: SchoolScope
  /** Updates not shared yet, support that is asked about, and where a challenge stands. */
  knowsUnpublished(schoolId: string): boolean
  /** Besides what they know they have what the board reads, for which they answer to it. */
  answersFor(schoolId: string): boolean
  /** Plans that wait on the trust. */
  knowsWaitingPlans(schoolId: string): boolean
  /** A challenge once it waits for a decision. */
  knowsWhatWaits(schoolId: string): boolean
  /** The trust team and partners as givers; and what is asked of them. */
  otherGivers: boolean
  knowsAskedOfOthers: boolean
}

/**
 * Leaders, trustees and clerks have the exceptions of every school, heads, partners and governors those of their own; contributors and
 * peers none. Whoever is barred from a school knows nothing there that isn't published; its head knows of what is theirs.
 */
export function readerOf(actor: Actor): ExceptionReader {
  const all = actor.leads() || actor.seesPublishedRecords()
  const leads = (schoolId: string) => actor.leads() && !actor.barredFrom(schoolId)
  return {
    schools: all
      ? { all: true }
      : { all: false, schoolIds: actor.schoolsAs('headteacher', 'improvement-partner', 'governor') },
    knowsUnpublished: (schoolId) =>
      actor.heads(schoolId) || leads(schoolId) || (actor.partners(schoolId) && !actor.barredFrom(schoolId)),
    answersFor: leads,
    knowsWaitingPlans: (schoolId) => actor.heads(schoolId) || leads(schoolId),
    knowsWhatWaits: (schoolId) => actor.seesPublishedRecords() && !actor.barredFrom(schoolId),
    otherGivers: all,
    knowsAskedOfOthers: actor.leads(),
  }
}

/** What is published of every school, or of the one that governors are of: what a body knows in whose name somebody asks. */
export const readerOfBody = (governorsOf: string | null): ExceptionReader => ({
  schools: governorsOf === null ? { all: true } : { all: false, schoolIds: [governorsOf] },
  knowsUnpublished: () => false,
  answersFor: () => false,
  knowsWaitingPlans: () => false,
  knowsWhatWaits: () => false,
  otherGivers: governorsOf === null,
  knowsAskedOfOthers: false,
})

/** What the board knows: besides, what waits for it. Not what one asks about, as barred trustees read questions too. */
export const boardsReader: ExceptionReader = { ...readerOfBody(null), knowsWhatWaits: () => true }

/** Whether all who read the published record can know of what a rule finds. */
export const isPublishedRule = (rule: ExceptionRule): boolean =>
  rule !== 'plan-waiting' && rule !== 'reply-challenged'

export type ExceptionSubject = { schoolIds: readonly string[] }

/**
 * Leaders answer to the board for what shows, so that they say what is known of it; at a school from which they are barred they
 * don't: nobody waves away what is said of their own. Reading is reading the published record of the school that it is about.
 */
export const exceptionPolicy: Policy<ExceptionSubject, 'acknowledge'> = {
  read: (actor, { schoolIds }) => {
    const { schools, otherGivers } = readerOf(actor)
    return schoolIds.length === 0
      ? otherGivers
      : schools.all || schoolIds.some((id) => schools.schoolIds.includes(id))
  },
  acknowledge: (actor, { schoolIds }) => actor.leads() && !schoolIds.some((id) => actor.barredFrom(id)),
}

export const authorizeException = (action: 'read' | 'acknowledge', actor: Actor, it: ExceptionSubject) =>
  authorizeBy(exceptionPolicy, action, actor, it)

/** Whether an exception about a record of this kind could be known to them: plans that wait and challenges aren't to all readers. */
export function knowsRecord(
  reader: ExceptionReader,
  kind: ExceptionRecord,
  schoolIds: readonly string[],
): boolean {
  if (kind === 'plan') return schoolIds.every(reader.knowsWaitingPlans)
  if (kind !== 'categorisation') return true
  return schoolIds.every((id) => reader.knowsUnpublished(id) || reader.knowsWhatWaits(id))
}

/** What was said of an exception that not all readers of the published record saw is for those who know what isn't published. */
export const readsAcknowledgement = (
  reader: ExceptionReader,
  schoolIds: readonly string[],
  { shared }: { shared: boolean },
): boolean =>
  shared || (schoolIds.length === 0 ? reader.knowsAskedOfOthers : schoolIds.every(reader.knowsUnpublished))

/** Whether somebody knows no more than the body in whose name they ask: they are a trustee or a governor, and nothing else. */
export const knowsAsBody = (actor: Actor): boolean =>
  actor.memberships.every(({ role }) => role === 'trustee' || role === 'clerk') ||
  actor.memberships.every(({ role }) => role === 'governor')
