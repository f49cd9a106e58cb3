import type { Blocker } from '../../contracts/common.ts'
import { pairBlockers } from './blockers.ts'
import type { PairedSchool, PairingStatus, Side } from './pairing.ts'

/** What is done with support that both sides have agreed to; domain.md §6. */
export const lifeActs = ['start', 'pause', 'resume', 'complete'] as const
export type LifeAct = (typeof lifeActs)[number]

/** Where each act begins and where it leads. */
export const lifeMoves: Record<LifeAct, { from: readonly PairingStatus[]; to: PairingStatus }> = {
  start: { from: ['agreed'], to: 'active' },
  pause: { from: ['active'], to: 'paused' },
  resume: { from: ['paused'], to: 'active' },
  complete: { from: ['active', 'paused'], to: 'completed' },
}

/** What stands in the way of something that the support's status doesn't allow. */
export const notNow: Record<PairingStatus, Blocker> = {
  requested: { code: 'not-agreed', message: 'A trust leader finds first who can help' },
  matched: { code: 'not-agreed', message: 'Both sides have to agree first' },
  agreed: { code: 'not-started', message: 'The support has not begun yet' },
  active: { code: 'active', message: 'The support is under way' },
  paused: { code: 'paused', message: 'The support is paused' },
  completed: { code: 'completed', message: 'The support is completed' },
  evaluated: { code: 'evaluated', message: 'The support is completed, and both sides have judged it' },
  declined: { code: 'declined', message: 'One of the two sides has declined this' },
  withdrawn: { code: 'withdrawn', message: 'This was ended early' },
}

type LifeFacts = {
  status: PairingStatus
  /** Half-days of visits that stand. */
  delivered: number
  /** More half-days were asked for, and wait for an answer. */
  extensionAsked: boolean
  schools: Record<Side, Omit<PairedSchool, 'heads'>>
}

/** Why an act can't be done now; empty means it can. Nothing goes on once a school has left. */
export function lifeBlockers(
  act: LifeAct,
  { status, delivered, extensionAsked, schools }: LifeFacts,
  today: string,
): Blocker[] {
  if (!lifeMoves[act].from.includes(status)) return [notNow[status]]
  if (act === 'start' || act === 'resume') return pairBlockers(schools, today)
  if (act !== 'complete') return []
  return [
    ...(delivered === 0
      ? [{ code: 'nothing-delivered', message: 'Log a visit first, or have a trust leader withdraw it' }]
      : []),
    ...(extensionAsked
      ? [{ code: 'extension-open', message: 'More days were asked for: answer that first' }]
      : []),
  ]
}
