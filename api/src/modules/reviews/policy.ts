import type { Policy } from '../../access/policy.ts'
import { publishedScope } from '../../access/visible-schools.ts'

export type ReviewSubject = { schoolId: string }

/** Review days belong to the published record (domain.md §2); preparing and holding one come later. */
export const reviewPolicy: Policy<ReviewSubject, never> = {
  read: (actor, review) => {
    const scope = publishedScope(actor)
    return scope.all || scope.schoolIds.includes(review.schoolId)
  },
}
