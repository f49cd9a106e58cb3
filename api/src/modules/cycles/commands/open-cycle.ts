import { openCycleBlockers } from '@sixfold/shared/domain/cycle/open-cycle.ts'
import type { Ctx } from '../../../db/tenant.ts'
import { assertUnblocked, notFound } from '../../../http/problem.ts'
import { published, record } from '../../../record.ts'
import { beginPlan } from '../../plans/commands/begin-plan.ts'
import { authorizeCycle } from '../policy.ts'
import { cycleExists, lockSchool } from '../queries.ts'
import { insertCycle } from '../writes.ts'
import { carryOver } from './carry-over.ts'

export type NewCycle = {
  id: string
  schoolId: string
  academicYear: number
  /** Open priorities of earlier cycles that go on in this one, in this order. */
  carryOver?: readonly string[] | undefined
}

/** Opens a school's cycle for an academic year. @throws 404 · 403 · 400 · 409 with every reason */
export async function openCycle(ctx: Ctx, cycle: NewCycle): Promise<void> {
  const school = await lockSchool(ctx, cycle.schoolId)
  if (!school) throw notFound('This school')
  authorizeCycle('open', ctx.actor, cycle)
  const exists = await cycleExists(ctx, cycle.schoolId, cycle.academicYear)
  assertUnblocked(openCycleBlockers({ ...school, academicYear: cycle.academicYear, exists }, ctx.today))
  await insertCycle(ctx, cycle)
  await beginPlan(ctx, cycle.id)
  await carryOver(ctx, cycle, cycle.carryOver ?? [])
  await record(ctx, {
    kind: 'cycle-opened',
    schoolId: cycle.schoolId,
    recordKind: 'cycle',
    recordId: cycle.id,
    audiences: published,
    data: { academicYear: cycle.academicYear },
  })
}
