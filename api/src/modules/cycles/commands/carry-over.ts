import { carryOverBlockers } from '@sixfold/shared/domain/cycle/close-cycle.ts'
import { onPlanField } from '@sixfold/shared/domain/plans/status.ts'
import type { Ctx } from '../../../db/tenant.ts'
import { assertUnblocked, invalid } from '../../../http/problem.ts'
import { record } from '../../../record.ts'
import { changePlanOfCycle } from '../../plans/commands/change-plan-field.ts'
import { faceOf, lockPlanStatuses } from '../../plans/queries.ts'
import { insertCarriedOver } from '../cycle-writes.ts'
import { lockPriorities } from '../queries.ts'

/**
 * Lets priorities of a school go on in a later cycle of its, in this order, with their trail; what became of them in the
 * earlier one is said there. The school's and the cycle's row must be locked, and whoever calls this has decided who may.
 * @throws 400 for what is no priority of the school · 409 with every reason
 */
export async function carryOver(
  ctx: Ctx,
  cycle: { id: string; schoolId: string; academicYear: number },
  priorityIds: readonly string[],
): Promise<void> {
  if (priorityIds.length === 0) return
  const rows = await lockPriorities(ctx, priorityIds)
  const faults = priorityIds.flatMap((id, index) => {
    if (priorityIds.indexOf(id) < index)
      return [{ path: `carryOver.${index}`, message: 'This priority is there twice' }]
    return rows.some((row) => row.id === id && row.schoolId === cycle.schoolId)
      ? []
      : [{ path: `carryOver.${index}`, message: 'This priority isn’t one of this school' }]
  })
  if (faults.length > 0) throw invalid(faults)
  const plans = await lockPlanStatuses(ctx, priorityIds)
  assertUnblocked([
    ...carryOverBlockers(rows, cycle.academicYear),
    // What the trust has stays as it is, and the next cycle's plan would take its fields over.
    ...(plans.includes('submitted') ? onPlanField('submitted').blockers : []),
  ])
  await changePlanOfCycle(ctx, cycle.id)
  await insertCarriedOver(ctx, cycle.id, priorityIds)
  for (const row of rows) {
    const { title, audiences } = await faceOf(ctx, row)
    await record(ctx, {
      kind: 'priority-carried-over',
      schoolId: cycle.schoolId,
      recordKind: 'priority',
      recordId: row.id,
      audiences,
      data: { title, academicYear: cycle.academicYear },
    })
  }
}
