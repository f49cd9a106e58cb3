import { keptBlockers } from '@sixfold/shared/domain/support/giver.ts'
import type { Ctx } from '../../../db/tenant.ts'
import type { ActCtx } from '../../../http/handle.ts'
import { assertUnblocked, invalid, notFound } from '../../../http/problem.ts'
import { record } from '../../../record.ts'
import { authorizeGivers } from '../policy.ts'
import { listTeam, lockMember, lockPerson, type TeamRow } from '../queries.ts'
import { insertMember, updateMember } from '../writes.ts'
import { criteriaFault } from './criteria.ts'

export type Given = { criterionKeys: string[]; halfDays: number }

/** Says what somebody of the trust can give in a year. @throws 403 · 400 not the trust's, or in that year's team already */
export async function addTeamMember(
  ctx: Ctx,
  it: Given & { id: string; personId: string; academicYear: number },
): Promise<void> {
  authorizeGivers('add', ctx.actor)
  if (!(await lockPerson(ctx, it.personId)))
    throw invalid([{ path: 'personId', message: 'This person isn’t in this trust' }])
  const team = await listTeam(ctx, it.academicYear)
  if (team.some(({ person }) => person.id === it.personId))
    throw invalid([{ path: 'personId', message: 'This person is in the team already' }])
  await assertCriteria(ctx, it.criterionKeys, [])
  await insertMember(ctx, it)
  await recordMember(ctx, 'team-member-added', it.id)
}

/** Changes what somebody of the team can give. @throws 404 · 403 · 412 · 409 · 400 */
export async function editTeamMember(
  ctx: ActCtx,
  memberId: string,
  change: { [Field in keyof Given]?: Given[Field] | undefined },
): Promise<void> {
  const before = await memberFor(ctx, memberId, 'edit')
  const { criterionKeys = before.criterionKeys, halfDays = before.halfDays } = change
  await assertCriteria(ctx, criterionKeys, before.criterionKeys)
  await updateMember(ctx, memberId, { criterionKeys, halfDays, endedOn: null })
  await recordMember(ctx, 'team-member-changed', memberId)
}

/** They leave the team today. @throws 404 · 403 · 412 · 409 */
export async function endTeamMember(ctx: ActCtx, memberId: string): Promise<void> {
  const before = await memberFor(ctx, memberId, 'end')
  await updateMember(ctx, memberId, { ...before, endedOn: ctx.today })
  await recordMember(ctx, 'team-member-ended', memberId)
}

async function memberFor(ctx: ActCtx, memberId: string, action: 'edit' | 'end'): Promise<TeamRow> {
  authorizeGivers(action, ctx.actor)
  const row = await lockMember(ctx, memberId)
  if (!row) throw notFound('This person in the team')
  ctx.expect?.(row.version)
  assertUnblocked(keptBlockers(row))
  return row
}

async function assertCriteria(ctx: Ctx, keys: string[], standing: string[]): Promise<void> {
  const fault = await criteriaFault(ctx, keys, standing)
  if (fault) throw invalid([fault])
}

const recordMember = (
  ctx: Ctx,
  kind: 'team-member-added' | 'team-member-changed' | 'team-member-ended',
  recordId: string,
) => record(ctx, { kind, schoolId: null, recordKind: 'team-member', recordId, audiences: ['leaders'] })
