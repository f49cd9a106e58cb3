import { rankBlockers } from '@sixfold/shared/domain/cycle/ranks.ts'
import type { ActCtx } from '../../../http/handle.ts'
import { assertUnblocked, notFound } from '../../../http/problem.ts'
import { record, working } from '../../../record.ts'
import { changePlanOfCycle } from '../../plans/commands/change-plan-field.ts'
import { settlePlanOfCycle } from '../../plans/commands/settle-plan.ts'
import { authorizeCycle } from '../policy.ts'
import { listRanked, lockCycle } from '../queries.ts'
import { updateRanks } from '../cycle-writes.ts'

/** Puts a cycle's priorities in order, the first as the first; the order that it has already: nothing. @throws 404 · 403 · 412 · 409 */
export async function setRanks(ctx: ActCtx, cycleId: string, priorityIds: readonly string[]): Promise<void> {
  const cycle = await lockCycle(ctx, cycleId)
  if (!cycle) throw notFound('This cycle')
  authorizeCycle('rank', ctx.actor, cycle)
  ctx.expect?.(cycle.version)
  const standing = await listRanked(ctx, cycleId)
  assertUnblocked(rankBlockers({ status: cycle.status, priorityIds: standing }, priorityIds))
  if (standing.every((id, place) => id === priorityIds[place])) return
  await changePlanOfCycle(ctx, cycleId)
  await updateRanks(ctx, cycleId, priorityIds)
  await settlePlanOfCycle(ctx, cycleId)
  await record(ctx, {
    kind: 'priorities-ranked',
    schoolId: cycle.schoolId,
    recordKind: 'cycle',
    recordId: cycleId,
    // Ranks are plan fields: a draft until the trust approves them.
    audiences: working,
    data: { academicYear: cycle.academicYear },
  })
}
