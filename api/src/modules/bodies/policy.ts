import type { Actor } from '../../access/actor.ts'
import type { Policy } from '../../access/policy.ts'
import type { BodyKind } from '@sixfold/shared/domain/bodies/kinds.ts'

/** A body with who sits on it on a day; null: nobody was ever named for this board, so every trustee does. */
export type Sitting = { id: string; kind: BodyKind; members: readonly string[] | null }

/** Sits on it, and holds the role that this takes: trustee, or trust leader for a chief executive. domain.md §2. */
export const sitsOn = (actor: Actor, { kind, members }: Sitting): boolean =>
  (kind === 'chief-executive' ? actor.leads() : actor.holds('trustee')) &&
  (members === null || members.includes(actor.personId))

/** Decides for one of these bodies, or records what they decided. */
export const decidesFor = (actor: Actor, bodies: readonly Sitting[]): boolean =>
  actor.holds('clerk') || bodies.some((body) => sitsOn(actor, body))

export type BodyAction = 'add' | 'edit' | 'decide'

/** Who decides in the trust is the leaders' to set; the boardroom reads it. `decide`: take or record its decisions. */
export const bodyPolicy: Policy<Sitting | null, BodyAction> = {
  read: (actor) => inBoardroom(actor),
  add: (actor) => actor.leads(),
  edit: (actor) => actor.leads(),
  decide: (actor, body) => body !== null && decidesFor(actor, [body]),
}

/** Leaders and the clerk keep meetings; trustees read them. */
export const meetingPolicy: Policy<null, 'keep'> = {
  read: (actor) => inBoardroom(actor),
  keep: (actor) => keeps(actor),
}

/** Nobody ends an interest of their own. */
export const interestPolicy: Policy<{ personId: string } | null, 'keep' | 'end'> = {
  read: (actor) => inBoardroom(actor),
  keep: (actor) => keeps(actor),
  end: (actor, interest) => keeps(actor) && interest?.personId !== actor.personId,
}

const inBoardroom = (actor: Actor) => actor.leads() || actor.seesPublishedRecords()
const keeps = (actor: Actor) => actor.leads() || actor.holds('clerk')
