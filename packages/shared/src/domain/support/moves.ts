import { isAgreed, type Consent, type PairingState, type Side, type Terms } from './pairing.ts'

/** A leader brings two schools together; nobody has agreed yet. */
export const matchedOn = (terms: Terms): PairingState => ({
  status: 'matched',
  terms,
  consents: { giver: null, receiver: null },
})

/** One side has agreed; with the other's consent it is agreed. */
export function withConsent<State extends PairingState>(pairing: State, side: Side, consent: Consent): State {
  const consents = { ...pairing.consents, [side]: consent }
  return { ...pairing, consents, status: isAgreed({ consents }) ? 'agreed' : pairing.status }
}

/** Consent is to what was read: other terms ask both schools again. The same terms change nothing. */
export function withTerms<State extends PairingState>(pairing: State, terms: Terms): State {
  return sameTerms(pairing.terms, terms)
    ? pairing
    : { ...pairing, terms, consents: { giver: null, receiver: null } }
}

const sameTerms = (a: Terms, b: Terms): boolean =>
  a.criterionKey === b.criterionKey &&
  a.priorityId === b.priorityId &&
  a.objective === b.objective &&
  a.halfDays === b.halfDays &&
  a.takingPart === b.takingPart &&
  a.startsOn === b.startsOn &&
  a.endsOn === b.endsOn &&
  a.costPenceADay === b.costPenceADay &&
  a.countsToEntitlement === b.countsToEntitlement

/** It ends early. Consents given stay on record: they say whether it had been agreed. */
export const ended = <State extends PairingState>(pairing: State, how: 'declined' | 'withdrawn'): State => ({
  ...pairing,
  status: how,
})
