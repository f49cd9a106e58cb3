import { leaderConsentsFor } from '@sixfold/shared/domain/support/consent.ts'
import {
  isAgreed,
  type Consent,
  type PairedSchool,
  type PairingFacts,
} from '@sixfold/shared/domain/support/pairing.ts'
import type { Directed } from '@sixfold/shared/domain/support/direct.ts'
import type { ExtensionFacts } from '@sixfold/shared/domain/support/extension.ts'
import type { PairingSubject } from './policy.ts'
import type { PairingRow, SideRow } from './queries.ts'

/** A pairing's row as the rules ask for it. */
export function factsOf(row: PairingRow): PairingFacts {
  return {
    status: row.status,
    terms: {
      criterionKey: row.criterionKey,
      priorityId: row.priority?.id ?? null,
      objective: row.objective,
      halfDays: row.halfDays,
      takingPart: row.takingPart,
      startsOn: row.startsOn,
      endsOn: row.endsOn,
      costPenceADay: row.costPenceADay,
      countsToEntitlement: row.countsToEntitlement,
    },
    consents: { giver: consentOf(row.giver), receiver: consentOf(row.receiver) },
    schools: { giver: schoolOf(row.giver), receiver: schoolOf(row.receiver) },
  }
}

/** A pairing's row as the policy asks for it. */
export function subjectOf(row: PairingRow): PairingSubject {
  const facts = factsOf(row)
  return {
    trustId: row.trustId,
    schoolIds: { giver: row.giver.schoolId, receiver: row.receiver.schoolId },
    agreed: isAgreed(facts),
    leaderConsents: {
      giver: leaderConsentsFor(facts, 'giver'),
      receiver: leaderConsentsFor(facts, 'receiver'),
    },
  }
}

/** A pairing's row as the rules about a direction ask for it. */
export const directedOf = (row: PairingRow): Directed => ({
  giverKind: row.giver.kind,
  declinedBy:
    row.status === 'declined' && row.ended !== null && row.ended.side !== 'trust' ? row.ended.side : null,
})

/** A pairing's row as the rules about its extension ask for it. */
export const extensionFactsOf = (row: PairingRow): ExtensionFacts => ({
  status: row.status,
  halfDays: row.halfDays,
  schools: { giver: schoolOf(row.giver), receiver: schoolOf(row.receiver) },
  open: row.extension && {
    consents: {
      giver: row.extension.giver && { personId: row.extension.giver.by.id },
      receiver: row.extension.receiver && { personId: row.extension.receiver.by.id },
    },
  },
})

const consentOf = ({ consent }: SideRow): Consent | null =>
  consent && { personId: consent.by.id, as: consent.as }
const schoolOf = ({ kind, name, leftOn, heads }: SideRow): PairedSchool => ({
  name,
  leftOn,
  heads: heads.map(({ id }) => id),
  byLeaders: kind !== 'school',
})
