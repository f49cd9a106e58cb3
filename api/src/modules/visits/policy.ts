import type { Actor } from '../../access/actor.ts'
import type { Policy } from '../../access/policy.ts'
import { publishedScope } from '../../access/visible-schools.ts'

export type VisitsSubject = { schoolId: string }
/** Visits of a school: leaders, its partners and its head read them in full; whoever else reads its record has the counts. */
export const visitsPolicy: Policy<VisitsSubject, 'log' | 'readCounts'> = {
  read: (actor, { schoolId }) => actor.leads() || actor.partners(schoolId) || actor.heads(schoolId),
  log: (actor, { schoolId }) => visits(actor, schoolId),
  readCounts: (actor, { schoolId }) => {
    const scope = publishedScope(actor)
    return scope.all || scope.schoolIds.includes(schoolId)
  },
}

export type VisitSubject = VisitsSubject & {
  /** Whoever logged it or corrected it. */
  writtenBy: readonly string[]
}
/** One visit: whoever wrote of it corrects it or takes it back, and so do leaders. */
export const visitPolicy: Policy<VisitSubject, 'correct'> = {
  read: (actor, visit) => visitsPolicy.read(actor, visit),
  correct: (actor, { schoolId, writtenBy }) =>
    visits(actor, schoolId) && (actor.leads() || writtenBy.includes(actor.personId)),
}

type Written = { by: { id: string } }
/** Who may do what with a visit hangs on this. */
export const subjectOf = (
  row: Written & { school: { id: string }; earlier: readonly Written[] },
): VisitSubject => ({
  schoolId: row.school.id,
  writtenBy: [row, ...row.earlier].map((one) => one.by.id),
})

/**
 * The trust's people visit for the trust: leaders, and the school's partners. Whoever belongs to the school doesn't count the
 * trust's promise to it as kept: the own-school bar, docs/decisions/016-what-is-published-of-moves-and-visits.md.
 */
const visits = (actor: Actor, schoolId: string) =>
  (actor.leads() || actor.partners(schoolId)) && !actor.barredFrom(schoolId)
