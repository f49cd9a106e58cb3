import { membershipFaults } from '@sixfold/shared/domain/people/membership-faults.ts'
import { outsideAloneBlockers } from '@sixfold/shared/domain/people/outside-alone.ts'
import type { Ctx } from '../../../db/tenant.ts'
import { assertUnblocked, blocked, type Fault, invalid, notFound } from '../../../http/problem.ts'
import { record } from '../../../record.ts'
import { keepReplyClock } from '../../categorisation/commands/keep-reply-clock.ts'
import { authorizePerson } from '../policy.ts'
import {
  holdsAlready,
  insertMembership,
  knownSchools,
  lockPerson,
  type NewMembershipRow,
  rolesBeside,
  touchPerson,
} from '../queries.ts'

/** @throws Forbidden 403 · NotFound 404 · Invalid 400 with every fault · Blocked 409 */
export async function addMembership(ctx: Ctx, membership: NewMembershipRow): Promise<void> {
  authorizePerson('edit', ctx.actor, { trustId: ctx.actor.trustId })
  if (!(await lockPerson(ctx, membership.personId))) throw notFound('This person')
  await assertSound(ctx, membership, '')
  if (await holdsAlready(ctx, membership))
    throw blocked([
      { code: 'held-already', message: 'They hold this role there already, on some of these days' },
    ])
  assertUnblocked(outsideAloneBlockers(membership.role, await rolesBeside(ctx, membership)))
  await insertMembership(ctx, membership)
  await touchPerson(ctx, membership.personId)
  if (membership.role === 'headteacher') await keepReplyClock(ctx, membership.schoolIds)
  await record(ctx, {
    kind: 'role-given',
    schoolId: null,
    recordKind: 'person',
    recordId: membership.personId,
    audiences: ['leaders'],
    data: { role: membership.role, ...(membership.acting && { acting: true }) },
  })
}

/** @throws Invalid 400 with every fault, their paths below `prefix` */
export async function assertSound(ctx: Ctx, membership: NewMembershipRow, prefix: string): Promise<void> {
  const known = await knownSchools(ctx, membership.schoolIds)
  const unknown = membership.schoolIds.filter((id) => !known.includes(id))
  const faults: Fault[] = membershipFaults(membership, unknown)
  if (faults.length > 0) throw invalid(faults.map((fault) => ({ ...fault, path: prefix + fault.path })))
}
