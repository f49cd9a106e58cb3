import type { Policy } from '../../access/policy.ts'

export type ImportSubject = { trustId: string }
export type ImportAction = 'create' | 'apply'

/** Bringing schools in is a trust leader's; to others of the trust an import isn't there. */
export const importPolicy: Policy<ImportSubject, ImportAction> = {
  read: (actor, it) => actor.trustId === it.trustId && actor.leads(),
  create: (actor, it) => actor.trustId === it.trustId && actor.leads(),
  apply: (actor, it) => actor.trustId === it.trustId && actor.leads(),
}
