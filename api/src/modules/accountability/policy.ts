import type { Role } from '@sixfold/shared/domain/people/roles.ts'
import type { Actor } from '../../access/actor.ts'
import type { Policy } from '../../access/policy.ts'
import { type Audience, audiencesAt } from '../../record.ts'

/** For whom a board page is: whose revision labels it. `boardroom` are the roles that decide for a body or record what it did. */
export type BoardReader = {
  audience: Extract<Audience, 'leaders' | 'trustees' | 'governors'>
  boardroom: string
}

/** Leaders, trustees and clerks have the page, governors that of their own school; null for everybody else. domain.md §2, §8 */
export function boardReader(roles: readonly Role[]): BoardReader | null {
  const held = (['trust-leader', 'trustee', 'clerk'] as const).filter((role) => roles.includes(role))
  if (held.length === 0) return roles.includes('governor') ? { audience: 'governors', boardroom: '' } : null
  return { audience: held[0] === 'trust-leader' ? 'leaders' : 'trustees', boardroom: held.join(' ') }
}

/** Which schools a reader's page is about; null: all of the trust. */
export const boardSchools = (actor: Actor, { audience }: BoardReader): string[] | null =>
  audience === 'governors' ? actor.schoolsAs('governor') : null

/** A timeline belongs to whoever sees more of a school than its peers do. */
export const timelinePolicy: Policy<{ schoolId: string }, 'read'> = {
  read: (actor, it) => audiencesAt(actor, it.schoolId).some((audience) => audience !== 'peers'),
}

/** An audience, and the school at which it is the person's; null: at every school, and in what concerns the whole trust. */
export type EventShare = { audience: Audience; schoolId: string | null }

/** `audiencesAt` for all schools at once, for a list in SQL. What concerns the whole trust is for its audiences anywhere. */
export function eventShares(actor: Actor): EventShare[] {
  const at = (audience: Audience, ...roles: Role[]): EventShare[] =>
    actor.schoolsAs(...roles).map((schoolId) => ({ audience, schoolId }))
  return [
    ...audiencesAt(actor, '').map((audience) => ({ audience, schoolId: null })),
    ...at('partners', 'improvement-partner'),
    ...at('school', 'headteacher', 'contributor'),
    ...at('heads', 'headteacher'),
    ...at('governors', 'governor'),
  ]
}
