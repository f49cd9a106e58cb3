import type { Role } from '@sixfold/shared/domain/people/roles.ts'
import type { Actor } from '../../access/actor.ts'
import type { Policy } from '../../access/policy.ts'
import { type Audience, audiencesAt } from '../../record.ts'

/** For whom a board page is: the audience whose revision labels it, and whether they are of the body that decides. */
export type BoardReader = { audience: Extract<Audience, 'leaders' | 'trustees'>; decides: boolean }

/** Leaders, trustees and clerks have the page; null for everybody else. domain.md §8 */
export function boardReader(roles: readonly Role[]): BoardReader | null {
  const decides = roles.includes('trustee') || roles.includes('clerk')
  if (roles.includes('trust-leader')) return { audience: 'leaders', decides }
  return decides ? { audience: 'trustees', decides } : null
}

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
