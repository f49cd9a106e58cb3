import type { Policy } from '../../access/policy.ts'
import { publishedScope } from '../../access/visible-schools.ts'

export type ReviewSubject = { schoolId: string }
export type ReviewAction =
  /** Defer it, bring it forward, or say that it was not held. */
  | 'move'
  /** Why its day was moved. */
  | 'readReasons'

/**
 * Review days belong to the published record, and so does that one was moved, by whom and when; the reason is for leaders, the
 * school's partners and its head (docs/decisions/016-what-is-published-of-moves-and-visits.md). Leaders move it, but not their
 * own school's: whoever belongs to it is barred. domain.md §2, §5.
 */
export const reviewPolicy: Policy<ReviewSubject, ReviewAction> = {
  read: (actor, review) => {
    const scope = publishedScope(actor)
    return scope.all || scope.schoolIds.includes(review.schoolId)
  },
  move: (actor, { schoolId }) => actor.leads() && !actor.barredFrom(schoolId),
  readReasons: (actor, { schoolId }) => actor.leads() || actor.partners(schoolId) || actor.heads(schoolId),
}
