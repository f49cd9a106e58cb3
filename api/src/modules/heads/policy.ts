import type { Policy } from '../../access/policy.ts'
import { publishedScope } from '../../access/visible-schools.ts'

export type HeadsAction = 'name' | 'add'

/** Who heads a school belongs to its published record. Leaders name who replies, save for a school of their own; domain.md §2. */
export const headsPolicy: Policy<{ schoolId: string }, HeadsAction> = {
  read: (actor, { schoolId }) => {
    const scope = publishedScope(actor)
    return scope.all || scope.schoolIds.includes(schoolId)
  },
  name: (actor, { schoolId }) => actor.leads() && !actor.barredFrom(schoolId),
  add: (actor) => actor.leads(),
}
