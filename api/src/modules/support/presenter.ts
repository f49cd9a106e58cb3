import type { Pairing, PairingSide, PairingWithTrail } from '@sixfold/shared/contracts/support.ts'
import { type Scheme, criterionName } from '@sixfold/shared/domain/categorisation/scheme.ts'
import {
  agreeBlockers,
  changeBlockers,
  declineBlockers,
  withdrawBlockers,
} from '@sixfold/shared/domain/support/blockers.ts'
import { awaitedFrom } from '@sixfold/shared/domain/support/consent.ts'
import type { PairingFacts, Side } from '@sixfold/shared/domain/support/pairing.ts'
import { abilitiesOf } from '../../access/policy.ts'
import type { Ctx } from '../../db/tenant.ts'
import { factsOf, subjectOf } from './pairing-facts.ts'
import { pairingPolicy } from './policy.ts'
import type { PairingRow, PairingStepRow } from './queries.ts'

const acts = ['change', 'agreeGiver', 'agreeReceiver', 'declineGiver', 'declineReceiver', 'withdraw'] as const

export function presentPairing(
  scheme: Pick<Scheme, 'criteria' | 'former'>,
  row: PairingRow,
  { actor, today }: Pick<Ctx, 'actor' | 'today'>,
): Pairing {
  const facts = factsOf(row)
  const decline = declineBlockers(facts)
  return {
    id: row.id,
    status: row.status,
    giver: presentSide(row, facts, 'giver'),
    receiver: presentSide(row, facts, 'receiver'),
    criterion: { key: row.criterionKey, name: criterionName(scheme, row.criterionKey) },
    objective: row.objective,
    halfDays: row.halfDays,
    createdAt: row.createdAt,
    createdBy: row.createdBy,
    ended: row.ended,
    abilities: abilitiesOf(pairingPolicy, actor, subjectOf(row), acts),
    blockers: {
      change: changeBlockers(facts),
      agreeGiver: agreeBlockers(facts, 'giver', actor.personId, today),
      agreeReceiver: agreeBlockers(facts, 'receiver', actor.personId, today),
      declineGiver: decline,
      declineReceiver: decline,
      withdraw: withdrawBlockers(facts),
    },
    version: row.version,
  }
}

export const presentWithTrail = (
  scheme: Pick<Scheme, 'criteria' | 'former'>,
  row: PairingRow,
  trail: PairingStepRow[],
  ctx: Pick<Ctx, 'actor' | 'today'>,
): PairingWithTrail => ({ ...presentPairing(scheme, row, ctx), trail })

const presentSide = (row: PairingRow, facts: PairingFacts, side: Side): PairingSide => ({
  school: { id: row[side].id, name: row[side].name },
  consent: row[side].consent,
  awaiting: awaitedFrom(facts, side),
})
