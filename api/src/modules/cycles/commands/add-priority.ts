import { academicYearDays, academicYearWords } from '@sixfold/shared/domain/calendar/academic-year.ts'
import type { CriterionKey } from '@sixfold/shared/domain/categorisation/scheme.ts'
import type { Ctx } from '../../../db/tenant.ts'
import { blocked, notFound } from '../../../http/problem.ts'
import { record, working } from '../../../record.ts'
import { changePlanOfCycle } from '../../plans/commands/change-plan-field.ts'
import { assertCriterion } from '../../schemes/queries.ts'
import { authorizeCycle } from '../policy.ts'
import { lockCycle } from '../queries.ts'
import { insertPriority } from '../writes.ts'
import { leadGiven, noLead } from './lead-given.ts'

export type NewPriority = {
  id: string
  cycleId: string
  title: string
  criterionKey: CriterionKey
  lead?: string | null | undefined
  leadPersonId?: string | null | undefined
}

/** Adds a priority at step 1, after those that the cycle has. @throws 404 · 403 · 409 the cycle is closed */
export async function addPriority(ctx: Ctx, priority: NewPriority): Promise<void> {
  const cycle = await lockCycle(ctx, priority.cycleId)
  if (!cycle) throw notFound('This cycle')
  authorizeCycle('addPriority', ctx.actor, cycle)
  if (cycle.status === 'closed')
    throw blocked([
      { code: 'cycle-closed', message: 'This cycle is closed: add the priority to the open one' },
    ])
  if (academicYearDays(cycle.academicYear).to < ctx.today)
    throw blocked([
      {
        code: 'year-over',
        message: `${academicYearWords(cycle.academicYear)} is over: add it to this year’s cycle`,
      },
    ])
  await assertCriterion(ctx, priority.criterionKey)
  const lead = await leadGiven(ctx, noLead, priority)
  await changePlanOfCycle(ctx, cycle.id)
  await insertPriority(ctx, cycle, { ...priority, ...lead })
  await record(ctx, {
    kind: 'priority-added',
    schoolId: cycle.schoolId,
    recordKind: 'priority',
    recordId: priority.id,
    // Part of the published record once the trust has approved a plan that holds it.
    audiences: working,
    data: { title: priority.title },
  })
}
