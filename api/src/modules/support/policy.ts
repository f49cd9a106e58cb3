import { type Side, sides } from '@sixfold/shared/domain/support/pairing.ts'
import type { Actor } from '../../access/actor.ts'
import { authorize, type Policy } from '../../access/policy.ts'
import { giverPolicy } from '../givers/policy.ts'

export type PairingSubject = {
  trustId: string
  /** The giver's is null where it isn't a school: leaders speak for the trust team and for a partner. */
  schoolIds: { giver: string | null; receiver: string }
  /** Both schools have agreed, so it is part of the published record. */
  agreed: boolean
  /** The sides that a leader consents for: one person heads both schools, or the giver isn't a school; domain.md §2. */
  leaderConsents: Record<Side, boolean>
}
export type PairingAction =
  | 'change'
  | 'withdraw'
  | 'agreeGiver'
  | 'agreeReceiver'
  | 'declineGiver'
  | 'declineReceiver'
  | 'direct'
  | 'viewGiver'
  | 'viewReceiver'
  | 'confirmGiver'
  | 'confirmReceiver'
  | 'endGiver'
  | 'endReceiver'
  | 'start'
  | 'pause'
  | 'resume'
  | 'complete'
  | 'readVisits'
  | 'logVisit'
  | 'extend'
  | 'extendGiver'
  | 'extendReceiver'
  | 'judgeGiver'
  | 'judgeReceiver'

export const agreeing = { giver: 'agreeGiver', receiver: 'agreeReceiver' } as const
export const declining = { giver: 'declineGiver', receiver: 'declineReceiver' } as const
export const viewing = { giver: 'viewGiver', receiver: 'viewReceiver' } as const
export const confirming = { giver: 'confirmGiver', receiver: 'confirmReceiver' } as const
export const endingAs = { giver: 'endGiver', receiver: 'endReceiver' } as const
export const extending = { giver: 'extendGiver', receiver: 'extendReceiver' } as const
export const judging = { giver: 'judgeGiver', receiver: 'judgeReceiver' } as const

/**
 * Leaders broker; each school's head speaks for it; its contributors and partners see it from the start. Governors of
 * either school, trustees and clerks see what both schools have agreed to. To other schools it isn't there. domain.md §2, §6.
 */
export const pairingPolicy: Policy<PairingSubject, PairingAction> = {
  read: (actor, pairing) =>
    leads(actor, pairing) ||
    atEither(pairing, (school) => actor.partners(school) || actor.worksAt(school)) ||
    (pairing.agreed &&
      (actor.seesPublishedRecords() || atEither(pairing, (school) => actor.governs(school)))),
  change: (actor, pairing) => leads(actor, pairing),
  withdraw: (actor, pairing) => leads(actor, pairing),
  agreeGiver: (actor, pairing) => speaksFor(actor, pairing, 'giver'),
  agreeReceiver: (actor, pairing) => speaksFor(actor, pairing, 'receiver'),
  declineGiver: (actor, pairing) => answersFor(actor, pairing, 'giver'),
  declineReceiver: (actor, pairing) => answersFor(actor, pairing, 'receiver'),
  // Not where they have a part in it: the trust directs, not a school that wants help or gives it.
  direct: (actor, pairing) =>
    leads(actor, pairing) && !atEither(pairing, (school) => actor.barredFrom(school)),
  viewGiver: (actor, pairing) => headOf(actor, pairing, 'giver'),
  viewReceiver: (actor, pairing) => headOf(actor, pairing, 'receiver'),
  confirmGiver: (actor, pairing) => headOf(actor, pairing, 'giver'),
  confirmReceiver: (actor, pairing) => headOf(actor, pairing, 'receiver'),
  endGiver: (actor, pairing) => headOf(actor, pairing, 'giver'),
  endReceiver: (actor, pairing) => headOf(actor, pairing, 'receiver'),
  start: (actor, pairing) => runs(actor, pairing),
  pause: (actor, pairing) => runs(actor, pairing),
  resume: (actor, pairing) => runs(actor, pairing),
  complete: (actor, pairing) => runs(actor, pairing),
  readVisits: (actor, pairing) => worksOn(actor, pairing),
  logVisit: (actor, pairing) => worksOn(actor, pairing),
  extend: (actor, pairing) => runs(actor, pairing),
  extendGiver: (actor, pairing) => speaksFor(actor, pairing, 'giver'),
  extendReceiver: (actor, pairing) => speaksFor(actor, pairing, 'receiver'),
  judgeGiver: (actor, pairing) => answersFor(actor, pairing, 'giver'),
  judgeReceiver: (actor, pairing) => answersFor(actor, pairing, 'receiver'),
}

/** Whoever belongs to the trust may open Support; leaders pair schools. Not everybody reads who gives besides schools. */
export const supportPolicy: Policy<{ trustId: string }, 'create' | 'readGivers'> = {
  read: (actor, { trustId }) => actor.trustId === trustId && !actor.isOutside(),
  create: (actor, support) => leads(actor, support),
  readGivers: (actor, support) => giverPolicy.read(actor, support),
}

const leads = (actor: Actor, { trustId }: { trustId: string }) => actor.trustId === trustId && actor.leads()
const atEither = (pairing: PairingSubject, may: (schoolId: string) => boolean) =>
  sides.some((side) => {
    const schoolId = pairing.schoolIds[side]
    return schoolId !== null && may(schoolId)
  })
/** Leaders, and the head of either school. */
const runs = (actor: Actor, pairing: PairingSubject) =>
  leads(actor, pairing) || atEither(pairing, (school) => actor.heads(school))
/** Whoever works on it: leaders, and people and partners of either school. */
const worksOn = (actor: Actor, pairing: PairingSubject) =>
  leads(actor, pairing) || atEither(pairing, (school) => actor.partners(school) || actor.worksAt(school))
const headOf = (actor: Actor, { schoolIds }: PairingSubject, side: Side): boolean => {
  const schoolId = schoolIds[side]
  return schoolId !== null && actor.heads(schoolId)
}
/** A school's head; a leader for a giver that isn't a school. */
export function answersFor(actor: Actor, pairing: PairingSubject, side: Side): boolean {
  const schoolId = pairing.schoolIds[side]
  return schoolId === null ? leads(actor, pairing) : actor.heads(schoolId)
}
const speaksFor = (actor: Actor, pairing: PairingSubject, side: Side) =>
  answersFor(actor, pairing, side) || (leads(actor, pairing) && pairing.leaderConsents[side])

export const authorizePairing = (action: PairingAction | 'read', actor: Actor, pairing: PairingSubject) =>
  authorize(pairingPolicy, action, actor, pairing)
