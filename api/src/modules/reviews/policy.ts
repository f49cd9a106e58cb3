import type { ReviewStatus } from '@sixfold/shared/domain/reviews/status.ts'
import type { Actor } from '../../access/actor.ts'
import type { Policy } from '../../access/policy.ts'
import { publishedScope, type SchoolScope } from '../../access/visible-schools.ts'

export type ReviewSubject = { schoolId: string }
export type ReviewAction =
  /** Defer it, bring it forward, or say that it was not held. */
  | 'move'
  /** Why its day was moved. */
  | 'readReasons'
  /** What is prepared, written and judged, before it is signed off. */
  | 'readWork'
  | 'prepare'
  | 'writeStatement'
  | 'judge'
  | 'hold'
  | 'signOff'

/**
 * Review days belong to the published record, and so does that one was moved, by whom and when; the reason is for leaders, the
 * school's partners and its head (docs/decisions/016-what-is-published-of-moves-and-visits.md), and so is all that becomes of a
 * review before it is signed off (018-reviews-from-preparation-to-sign-off.md). Leaders move it, leaders and the school's
 * partners take it from preparation to sign-off, but not their own school's: whoever belongs to it or has an interest in it is
 * barred. The statement is the head's alone. domain.md §2, §5.
 */
export const reviewPolicy: Policy<ReviewSubject, ReviewAction> = {
  read: (actor, review) => {
    const scope = publishedScope(actor)
    return scope.all || scope.schoolIds.includes(review.schoolId)
  },
  move: (actor, { schoolId }) => actor.leads() && !actor.barredFrom(schoolId),
  readReasons: (actor, { schoolId }) => worksWith(actor, schoolId),
  readWork: (actor, { schoolId }) => worksWith(actor, schoolId),
  prepare: (actor, { schoolId }) => reviews(actor, schoolId),
  writeStatement: (actor, { schoolId }) => actor.heads(schoolId),
  judge: (actor, { schoolId }) => reviews(actor, schoolId),
  hold: (actor, { schoolId }) => reviews(actor, schoolId),
  signOff: (actor, { schoolId }) => reviews(actor, schoolId),
}

const worksWith = (actor: Actor, schoolId: string) =>
  actor.leads() || actor.partners(schoolId) || actor.heads(schoolId)
const reviews = (actor: Actor, schoolId: string) =>
  (actor.leads() || actor.partners(schoolId)) && !actor.barredFrom(schoolId)

/** A review's status as somebody may know it: to those who don't read its work it stays scheduled until it is signed off. */
export const knownStatus = (actor: Actor, review: ReviewSubject & { status: ReviewStatus }): ReviewStatus =>
  isUnderWay(review.status) && !reviewPolicy.readWork(actor, review) ? 'scheduled' : review.status

/** Prepared or held, and not signed off. */
export const isUnderWay = (status: ReviewStatus): boolean => status === 'preparing' || status === 'held'

/** Whose reviews are listed, and at which schools their work is known; elsewhere one under way counts as scheduled. */
export type ReviewScope = { read: SchoolScope; work: SchoolScope }

/** `read` and `readWork` for a list. */
export const reviewScope = (actor: Actor): ReviewScope => ({
  read: publishedScope(actor),
  work: actor.leads()
    ? { all: true }
    : { all: false, schoolIds: actor.schoolsAs('improvement-partner', 'headteacher') },
})
