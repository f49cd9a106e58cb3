import type { Actor } from '../../access/actor.ts'
import { authorize, type Policy } from '../../access/policy.ts'

export type NetworkAction = 'add' | 'edit' | 'end' | 'readReason'

/**
 * Hubs and networks. Everybody who belongs to the trust reads what they are and which schools belong, as they do a school's facts;
 * leaders set them up, and read why one ended. domain.md §2.
 */
export const networkPolicy: Policy<{ trustId: string }, NetworkAction> = {
  read: (actor, network) => inTrust(actor, network) && !actor.isOutside(),
  add: (actor, network) => inTrust(actor, network) && actor.leads(),
  edit: (actor, network) => inTrust(actor, network) && actor.leads(),
  end: (actor, network) => inTrust(actor, network) && actor.leads(),
  readReason: (actor, network) => inTrust(actor, network) && actor.leads(),
}

const inTrust = (actor: Actor, { trustId }: { trustId: string }) => actor.trustId === trustId

/** All networks are the trust's alike. @throws 404 · 403 */
export const authorizeNetworks = (action: NetworkAction | 'read', actor: Actor): void =>
  authorize(networkPolicy, action, actor, { trustId: actor.trustId })
