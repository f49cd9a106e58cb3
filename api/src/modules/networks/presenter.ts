import type { Network } from '@sixfold/shared/contracts/networks.ts'
import { changeBlockers } from '@sixfold/shared/domain/networks/membership.ts'
import { abilitiesOf } from '../../access/policy.ts'
import type { Ctx } from '../../db/tenant.ts'
import { networkPolicy } from './policy.ts'
import type { NetworkRow } from './queries.ts'

export function presentNetwork(row: NetworkRow, { actor }: Pick<Ctx, 'actor'>): Network {
  const subject = { trustId: actor.trustId }
  return {
    id: row.id,
    kind: row.kind,
    name: row.name,
    purpose: row.purpose,
    schools: row.schools,
    former: row.former,
    ended:
      row.endedOn === null
        ? null
        : { on: row.endedOn, reason: networkPolicy.readReason(actor, subject) ? row.endReason : null },
    abilities: abilitiesOf(networkPolicy, actor, subject, ['edit', 'end'] as const),
    blockers: { change: changeBlockers(row) },
    version: row.version,
  }
}
