import { authorize as authorizeBy, type Policy } from '../../access/policy.ts'
import type { Actor } from '../../access/actor.ts'

export type TrustSubject = { trustId: string }
export type TrustAction = 'edit'

/** Settings, calendars and the wording of the steps: the leaders' to set, everybody's of the trust to read. domain.md §2. */
export const trustPolicy: Policy<TrustSubject, TrustAction> = {
  read: (actor, { trustId }) => actor.trustId === trustId && !actor.isOutside(),
  edit: (actor, { trustId }) => actor.trustId === trustId && actor.leads(),
}

export const authorizeTrust = (action: TrustAction | 'read', actor: Actor) =>
  authorizeBy(trustPolicy, action, actor, actor)
