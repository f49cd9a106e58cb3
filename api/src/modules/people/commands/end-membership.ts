import { outsideAloneBlockers } from '@sixfold/shared/domain/people/outside-alone.ts'
import { assertUnblocked, blocked, invalid, notFound } from '../../../http/problem.ts'
import type { RequestCtx } from '../../../http/handle.ts'
import { record } from '../../../record.ts'
import { keepReplyClock } from '../../categorisation/commands/keep-reply-clock.ts'
import { authorizePerson } from '../policy.ts'
import {
  lockMembership,
  lockPerson,
  otherLeadersAfter,
  rolesBeside,
  setMembershipEnd,
  touchPerson,
} from '../queries.ts'

/** Ends a role: at once when the last day is today or earlier. @throws 403 · 404 · 400 · 409 the last leader · 412 */
export async function endMembership(ctx: RequestCtx, membershipId: string, lastDay: string): Promise<string> {
  authorizePerson('edit', ctx.actor, { trustId: ctx.actor.trustId })
  const membership = await lockMembership(ctx, membershipId)
  if (!membership) throw notFound('This role')
  ctx.expect(membership.version)
  if (lastDay < membership.fromOn)
    throw invalid([{ path: 'lastDay', message: 'The last day is before the first' }])
  if (membership.role === 'trust-leader' && (await otherLeadersAfter(ctx, membershipId, lastDay)) === 0)
    throw blocked([
      {
        code: 'last-leader',
        message:
          'Nobody else who can sign in leads this trust after that day: give someone else the role first',
      },
    ])
  // A later last day than before may reach into another role.
  if (lastDay > ctx.today) {
    await lockPerson(ctx, membership.personId)
    const held = await rolesBeside(ctx, { ...membership, toOn: lastDay })
    assertUnblocked(outsideAloneBlockers(membership.role, held))
  }
  await setMembershipEnd(ctx, membershipId, lastDay, lastDay <= ctx.today ? ctx.now : null)
  await touchPerson(ctx, membership.personId)
  if (membership.role === 'headteacher') await keepReplyClock(ctx, membership.schoolIds)
  await record(ctx, {
    kind: 'role-ended',
    schoolId: null,
    recordKind: 'person',
    recordId: membership.personId,
    audiences: ['leaders'],
    data: { role: membership.role, lastDay },
  })
  return membership.personId
}
