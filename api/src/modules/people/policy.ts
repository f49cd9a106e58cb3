import type { Actor } from '../../access/actor.ts'
import { authorize as authorizeBy, type Policy } from '../../access/policy.ts'

export type PersonSubject = { trustId: string }
export type PersonAction = 'add' | 'edit' | 'invite' | 'resetPassword'

/** People and their roles are a trust leader's to see and manage; others meet names beside what those people did. */
export const personPolicy: Policy<PersonSubject, PersonAction> = {
  read: (actor, person) => leads(actor, person),
  add: (actor, person) => leads(actor, person),
  edit: (actor, person) => leads(actor, person),
  invite: (actor, person) => leads(actor, person),
  resetPassword: (actor, person) => leads(actor, person),
}

/** Who belongs to a school is known to those who work with it, and to leaders. */
export const schoolPeoplePolicy: Policy<{ schoolId: string }, never> = {
  read: (actor, { schoolId }) => actor.leads() || actor.partners(schoolId) || actor.worksAt(schoolId),
}

const leads = (actor: Actor, person: PersonSubject) => actor.trustId === person.trustId && actor.leads()

export const authorizePerson = (action: PersonAction | 'read', actor: Actor, person: PersonSubject) =>
  authorizeBy(personPolicy, action, actor, person)

/** Which places of the house a person finds in the rail; what is in them is each module's own policy. */
export function placesFor(actor: Actor) {
  const inside = !actor.isOutside()
  const board = actor.leads() || actor.seesPublishedRecords()
  return {
    // What everybody who belongs to the trust sees: its scheme, its words, its practices.
    seeTrust: inside,
    seeSchools: inside,
    // Those who work with it; governors and trustees come to a piece from what it bears on.
    seeEvidence:
      actor.leads() || actor.schoolsAs('improvement-partner', 'headteacher', 'contributor').length > 0,
    seeCategorise: board || actor.holds('improvement-partner') || actor.holds('headteacher'),
    compareSchools: board || actor.holds('improvement-partner'),
    seeSupport: inside,
    seeBoard: board,
    // The same of their own school alone.
    seeGovernors: !board && actor.holds('governor'),
    setUp: actor.leads(),
  }
}
