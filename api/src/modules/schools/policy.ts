import type { Actor } from '../../access/actor.ts'
import type { Policy } from '../../access/policy.ts'

export type SchoolSubject = { id: string; trustId: string }
export type SchoolAction = 'edit' | 'readForecasts'

/** Everybody who belongs to the trust sees every school, at least as a peer; `viewOf` says how much of it. domain.md §2. */
export const schoolPolicy: Policy<SchoolSubject, SchoolAction> = {
  read: (actor, school) => actor.trustId === school.trustId && !actor.isOutside(),
  edit: (actor, school) => actor.trustId === school.trustId && actor.leads(),
  // How its updates foretold what came of its targets; domain.md §8.
  readForecasts: (actor, school) =>
    actor.trustId === school.trustId && (actor.leads() || actor.heads(school.id)),
}

export type View = 'full' | 'published' | 'peer'

/** How much of this school the person sees. */
export function viewOf(actor: Actor, schoolId: string): View {
  if (actor.leads() || actor.partners(schoolId) || actor.worksAt(schoolId)) return 'full'
  return actor.seesPublishedRecords() || actor.governs(schoolId) ? 'published' : 'peer'
}

/** Adding schools by import is for trust leaders. */
export const mayImport = (actor: Actor): boolean => actor.leads()
