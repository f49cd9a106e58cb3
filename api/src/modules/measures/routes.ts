import * as contract from '@sixfold/shared/contracts/measures.ts'
import type { Ctx } from '../../db/tenant.ts'
import type { Routes } from '../../http/handle.ts'
import { invalid, notFound } from '../../http/problem.ts'
import { authorizeCycle, cyclePolicy } from '../cycles/policy.ts'
import { findCycle, findPriority, listPriorities } from '../cycles/queries.ts'
import { currentScheme } from '../schemes/queries.ts'
import { measuresAsKnown } from './queries.ts'
import { addMeasure } from './commands/add-measure.ts'
import { editMeasure } from './commands/edit-measure.ts'
import { recordObservation } from './commands/record-observation.ts'
import { removeMeasure } from './commands/remove-measure.ts'
import { addMilestone, editMilestone, removeMilestone } from './commands/set-milestone.ts'
import { presentMeasure, presentMilestone, presentObservation } from './presenter.ts'
import { findMilestone, listMeasuresEver, listObservations } from './queries.ts'

export const measureRoutes: Routes = ({ handle }) => {
  handle(contract.listMeasures, async (ctx, { query }) => {
    const { schoolId, priorities } = await prioritiesOf(ctx, query)
    const { measures, ...course } = await measuresAsKnown(ctx, priorities)
    const scheme = await currentScheme(ctx)
    return {
      items: measures.map((row) => presentMeasure(scheme, row, course, ctx.today)),
      abilities: { write: cyclePolicy.write(ctx.actor, { schoolId }) },
    }
  })
  handle(contract.getMeasure, (ctx, { params }) => showMeasure(ctx, params.measureId))
  handle(contract.addMeasure, async (ctx, { body }) => {
    await addMeasure(ctx, body)
    return showMeasure(ctx, body.id)
  })
  handle(contract.editMeasure, async (ctx, { params, body }) => {
    await editMeasure(ctx, params.measureId, body)
    return showMeasure(ctx, params.measureId)
  })
  handle(contract.removeMeasure, async (ctx, { params }) => {
    await removeMeasure(ctx, params.measureId)
    return undefined
  })

  handle(contract.recordObservation, async (ctx, { params, body }) => {
    await recordObservation(ctx, { ...params, ...body })
    const recorded = (await listObservations(ctx, [params.measureId])).find((one) => one.id === body.id)
    if (!recorded) throw new Error('an observation that was just recorded is not there')
    return presentObservation(recorded, recorded.value !== null)
  })

  handle(contract.addMilestone, async (ctx, { body }) => {
    await addMilestone(ctx, body)
    return showMilestone(ctx, body.id)
  })
  handle(contract.editMilestone, async (ctx, { params, body }) => {
    await editMilestone(ctx, params.milestoneId, body)
    return showMilestone(ctx, params.milestoneId)
  })
  handle(contract.removeMilestone, async (ctx, { params }) => {
    await removeMilestone(ctx, params.milestoneId)
    return undefined
  })
}

/** The priorities that were asked for, as far as the person asking may read them. @throws 400 · 404 */
async function prioritiesOf(
  ctx: Ctx,
  { priorityId, cycleId }: { priorityId?: string | undefined; cycleId?: string | undefined },
) {
  if (priorityId !== undefined) {
    const priority = await findPriority(ctx, priorityId)
    if (!priority) throw notFound('This priority')
    authorizeCycle('read', ctx.actor, priority)
    return { schoolId: priority.schoolId, priorities: [priority] }
  }
  if (cycleId === undefined) throw invalid([{ path: '', message: 'Give either priorityId or cycleId' }])
  const cycle = await findCycle(ctx, cycleId)
  if (!cycle) throw notFound('This cycle')
  authorizeCycle('read', ctx.actor, cycle)
  const all = await listPriorities(ctx, [cycleId])
  return { schoolId: cycle.schoolId, priorities: all.filter((one) => cyclePolicy.read(ctx.actor, one)) }
}

async function showMeasure(ctx: Ctx, measureId: string) {
  // An approved plan may hold one that was taken out since.
  const [row] = await listMeasuresEver(ctx, [measureId])
  const priority = row && (await findPriority(ctx, row.priorityId))
  if (!priority) throw notFound('This measure')
  authorizeCycle('read', ctx.actor, priority)
  const { measures, ...course } = await measuresAsKnown(ctx, [priority])
  const known = measures.find((one) => one.id === measureId)
  if (!known) throw notFound('This measure')
  return presentMeasure(await currentScheme(ctx), known, course, ctx.today)
}

async function showMilestone(ctx: Ctx, milestoneId: string) {
  const row = await findMilestone(ctx, milestoneId)
  if (!row) throw notFound('This milestone')
  return presentMilestone(row)
}
