import type { CategorisationStatus } from '@sixfold/shared/domain/categorisation/status.ts'
import type { Actor } from '../../access/actor.ts'
import type { Policy } from '../../access/policy.ts'
import { publishedScope, type SchoolScope } from '../../access/visible-schools.ts'
import { decidesFor, type Sitting, sitsOn } from '../bodies/policy.ts'

export type RoundAction = 'open'

/** That a year has a round is no secret within the trust; what is in it is. */
export const roundPolicy: Policy<null, RoundAction> = {
  read: () => true,
  open: (actor) => actor.leads(),
}

/** `status` is null before anybody has begun; `bodies` are those that may decide on it today, with who sits on them. */
export type CategorisationSubject = {
  schoolId: string
  status: CategorisationStatus | null
  bodies: readonly Sitting[]
}
export type CategorisationAction = 'begin' | 'propose' | 'decide' | 'return'

/**
 * Who sees a school's way through a round, and who acts on it; domain.md §2. Proposals are for those who act on them: leaders
 * and the school's partners, and members of the deciding bodies and the clerk while it waits for them. Whoever belongs to the
 * school or has an interest in it acts on none of its proposals, so sees the category once published, whatever other role they
 * hold.
 */
export const categorisationPolicy: Policy<CategorisationSubject, CategorisationAction> = {
  read: (actor, it) =>
    it.status === 'published'
      ? seesPublished(actor, it.schoolId)
      : proposesFor(actor, it.schoolId) || (it.status === 'awaiting-decision' && decides(actor, it)),
  begin: (actor, it) => proposesFor(actor, it.schoolId),
  propose: (actor, it) => proposesFor(actor, it.schoolId),
  decide: (actor, it) => decides(actor, it),
  return: (actor, it) => decides(actor, it) && it.bodies.some((body) => sitsOn(actor, body)),
}

/**
 * What the ratings suggest, and why a proposer departs from it, for whoever may read the rest: evidence for those who propose and
 * decide, and no part of the published record. Ratings themselves are seen with the categorisation.
 */
export const seesSuggestion = (actor: Actor, it: CategorisationSubject): boolean =>
  proposesFor(actor, it.schoolId) || decides(actor, it)

/** Leader-only notes: for leaders and the school's partners, never whoever belongs to the school; domain.md §2. */
export const leaderNotePolicy: Policy<{ schoolId: string }, 'write'> = {
  read: (actor, it) => proposesFor(actor, it.schoolId),
  write: (actor, it) => proposesFor(actor, it.schoolId),
}

/** A school's published categories; domain.md §2, "published record". */
export function seesPublished(actor: Actor, schoolId: string): boolean {
  const scope = publishedScope(actor)
  return scope.all || scope.schoolIds.includes(schoolId)
}

/** Who sits on none of these bodies records what one decided, so says where it is minuted. */
export const needsMinuteReference = (actor: Actor, bodies: readonly Sitting[]): boolean =>
  !bodies.some((body) => sitsOn(actor, body))

/** The same as `categorisationPolicy.read`, for lists in SQL. `barred` schools are seen only once published. */
export type CategorisationScope = {
  published: SchoolScope
  proposals: SchoolScope
  board: boolean
  barred: string[]
}

export const categorisationScope = (actor: Actor, bodies: readonly Sitting[]): CategorisationScope => ({
  published: publishedScope(actor),
  proposals: actor.leads()
    ? { all: true }
    : { all: false, schoolIds: actor.schoolsAs('improvement-partner') },
  board: decidesFor(actor, bodies),
  barred: actor.barredSchools(),
})

const proposesFor = (actor: Actor, schoolId: string) =>
  !actor.barredFrom(schoolId) && (actor.leads() || actor.partners(schoolId))

const decides = (actor: Actor, { schoolId, bodies }: CategorisationSubject) =>
  !actor.barredFrom(schoolId) && decidesFor(actor, bodies)
