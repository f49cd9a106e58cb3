import type { Actor } from '../../access/actor.ts'
import { authorize, type Policy } from '../../access/policy.ts'

export type GiverAction = 'add' | 'edit' | 'end' | 'readContact' | 'readConflicts'

/**
 * Partners and the trust team. Leaders keep them. Improvement partners, heads, trustees and clerks see who they are and what
 * they help with; whom to ask there is for leaders and improvement partners, conflicts of interest and what they have left are
 * not for heads. To everybody else they aren't there. domain.md §1, §2.
 */
export const giverPolicy: Policy<{ trustId: string }, GiverAction> = {
  read: (actor, giver) => inTrust(actor, giver) && (seesConflicts(actor) || actor.holds('headteacher')),
  add: (actor, giver) => inTrust(actor, giver) && actor.leads(),
  edit: (actor, giver) => inTrust(actor, giver) && actor.leads(),
  end: (actor, giver) => inTrust(actor, giver) && actor.leads(),
  readContact: (actor, giver) => inTrust(actor, giver) && seesContact(actor),
  readConflicts: (actor, giver) => inTrust(actor, giver) && seesConflicts(actor),
}

const inTrust = (actor: Actor, { trustId }: { trustId: string }) => actor.trustId === trustId
const seesContact = (actor: Actor) => actor.leads() || actor.holds('improvement-partner')
const seesConflicts = (actor: Actor) => seesContact(actor) || actor.seesPublishedRecords()

/** All givers that aren't schools are the trust's alike. @throws 404 · 403 */
export const authorizeGivers = (action: GiverAction | 'read', actor: Actor): void =>
  authorize(giverPolicy, action, actor, { trustId: actor.trustId })
