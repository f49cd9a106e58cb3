import type { Blocker } from '../../contracts/common.ts'
import { inSentence } from './giver.ts'
import {
  otherSide,
  type PairedSchool,
  type PairingFacts,
  type PairingStatus,
  type Side,
  sides,
} from './pairing.ts'

const settled: Record<Exclude<PairingStatus, 'requested' | 'matched'>, string> = {
  agreed: 'This is agreed already',
  active: 'This support is under way already',
  paused: 'This support is under way already, and paused',
  completed: 'This support is completed',
  evaluated: 'This support is completed and judged',
  declined: 'One of the two sides has declined this',
  withdrawn: 'This was ended early',
}

/** Why two sides cannot be paired; empty means they can. A school that joins later can: plan and support come first. */
export function pairBlockers(schools: Record<Side, Omit<PairedSchool, 'heads'>>, today: string): Blocker[] {
  return sides.flatMap((side) => hasLeft(side, schools[side], today))
}

/** Why this person cannot agree for this side now; empty means they can. domain.md §6. */
export function agreeBlockers(pairing: PairingFacts, side: Side, personId: string, today: string): Blocker[] {
  if (pairing.status === 'requested') return [agreedBlocker(pairing.status)]
  if (pairing.status !== 'matched') return notOpen(pairing.status)
  const { name, heads, byLeaders = false } = pairing.schools[side]
  const other = otherSide(side)
  const blockers: (Blocker | false)[] = [
    pairing.consents[side] !== null && { code: 'side-agreed', message: `${name} has agreed already` },
    heads.length === 0 &&
      !byLeaders && {
        code: 'no-head',
        message: `${name} has no head in post, so nobody can agree for it yet`,
      },
    pairing.consents[other]?.personId === personId && {
      code: 'agreed-other-side',
      message: `You agreed for ${inSentence(pairing.schools[other].name)}, so someone else agrees for ${inSentence(name)}: ${byLeaders ? 'another trust leader' : 'its other head, or a trust leader'}`,
    },
  ]
  return [...blockers.filter((one) => one !== false), ...pairBlockers(pairing.schools, today)]
}

/** Why a side cannot decline now: it can until both have agreed, even after agreeing itself. */
export const declineBlockers = (pairing: Pick<PairingFacts, 'status'>): Blocker[] => notOpen(pairing.status)

/** Why the terms cannot be changed now: what both schools have agreed to stays as they read it. */
export const changeBlockers = (pairing: Pick<PairingFacts, 'status'>): Blocker[] => notOpen(pairing.status)

/** Why the trust cannot withdraw it now: it can until the support is completed. What was delivered by then still counts. */
export const withdrawBlockers = ({ status }: Pick<PairingFacts, 'status'>): Blocker[] =>
  status === 'agreed' || status === 'active' || status === 'paused' ? [] : notOpen(status)

function notOpen(status: PairingStatus): Blocker[] {
  return status === 'requested' || status === 'matched' ? [] : [{ code: status, message: settled[status] }]
}

/** What a pairing has become that no agreement is waited for in. */
export const agreedBlocker = (status: Exclude<PairingStatus, 'matched'>): Blocker =>
  status === 'requested'
    ? { code: status, message: 'A trust leader finds who can help first' }
    : { code: status, message: settled[status] }

function hasLeft(
  side: Side,
  { name, leftOn, byLeaders }: Omit<PairedSchool, 'heads'>,
  today: string,
): Blocker[] {
  if (leftOn === null || leftOn >= today) return []
  const gone = byLeaders ? 'no longer gives support' : 'has left the trust'
  return [{ code: `${side}-left`, message: `${name} ${gone}` }]
}
