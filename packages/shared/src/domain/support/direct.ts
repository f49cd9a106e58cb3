import type { Blocker } from '../../contracts/common.ts'
import { agreedBlocker, pairBlockers } from './blockers.ts'
import type { GiverKind } from './giver.ts'
import { notNow } from './life.ts'
import {
  type Consents,
  type PairingFacts,
  type PairingState,
  type PairingStatus,
  type Side,
  sides,
} from './pairing.ts'

/** What directing asks for: who gives, and which side has said no, if one has. */
export type Directed = { giverKind: GiverKind; declinedBy: Side | null }

/** Sides whose consent a direction takes the place of: whoever hasn't agreed, or has said no. */
const unwilling = (consents: Consents, { declinedBy }: Directed): Side[] =>
  sides.filter((side) => consents[side] === null || side === declinedBy)

/** The schools that a direction would be of. */
export const directedSides = (pairing: PairingState & Directed): Side[] =>
  unwilling(pairing.consents, pairing).filter((side) => side === 'receiver' || pairing.giverKind === 'school')

/**
 * Why the trust can't direct this support now; empty means it can: while it waits for a school's agreement, or once a school has
 * declined it. A partner is nobody's to direct. domain.md §6.
 */
export function directBlockers(pairing: PairingFacts & Directed, today: string): Blocker[] {
  const { status, consents, giverKind, schools } = pairing
  if (status !== 'matched' && status !== 'declined') return [agreedBlocker(status)]
  if (directedSides(pairing).length === 0 && giverKind === 'team')
    return [{ code: 'agree-instead', message: 'Only the trust team has still to agree: agree for it' }]
  const byPartner = giverKind === 'partner' && unwilling(consents, pairing).includes('giver')
  return [
    ...(byPartner
      ? [
          {
            code: 'partner-decides',
            message: `${schools.giver.name} has to agree itself: it can’t be directed`,
          },
        ]
      : []),
    ...pairBlockers(schools, today),
  ]
}

/** A leader directs it: consent that was given stays, and for the trust team the leader agrees. */
export function withDirection<State extends PairingState>(
  pairing: State,
  of: Directed,
  personId: string,
): State {
  const consents = { ...pairing.consents }
  for (const side of unwilling(consents, of))
    consents[side] = { personId, as: side === 'giver' && of.giverKind === 'team' ? 'leader' : 'directed' }
  return { ...pairing, consents, status: 'agreed' }
}

/** Support that goes on, or will. */
const live: readonly PairingStatus[] = ['agreed', 'active', 'paused', 'completed']

/** Why a school's head can't say what they think of a direction; empty means they can, and the newest word counts. */
export function viewBlockers({ status, consents }: PairingState, side: Side): Blocker[] {
  if (!live.includes(status)) return [notNow[status]]
  return consents[side]?.as === 'directed'
    ? []
    : [
        {
          code: 'not-directed',
          message: 'The school agreed itself: its view is asked for where the trust directs',
        },
      ]
}
