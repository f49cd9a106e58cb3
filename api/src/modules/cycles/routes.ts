import * as contract from '@sixfold/shared/contracts/cycles.ts'
import { AcademicYear, Id } from '@sixfold/shared/contracts/common.ts'
import { z } from 'zod'
import { publishedScope } from '../../access/visible-schools.ts'
import type { Ctx } from '../../db/tenant.ts'
import type { Routes } from '../../http/handle.ts'
import { notFound } from '../../http/problem.ts'
import { pageFrom, placeIn } from '../../http/pagination.ts'
import { listLinked } from '../evidence/queries.ts'
import { addPriority } from './commands/add-priority.ts'
import { closeCycle } from './commands/close-cycle.ts'
import { editPriority } from './commands/edit-priority.ts'
import { moveStep } from './commands/move-step.ts'
import { openCycle } from './commands/open-cycle.ts'
import { reopenCycle } from './commands/reopen-cycle.ts'
import { setRanks } from './commands/set-ranks.ts'
import { writeStepNote } from './commands/write-step-note.ts'
import { factsOf } from './facts.ts'
import { authorizeCycle, cyclePolicy } from './policy.ts'
import { presentCycle, presentNote, presentPriority } from './presenter.ts'
import { findCycle, findPriority, listCycles, listNotes, listPriorities } from './queries.ts'
import type { CycleRow } from './rows.ts'

export const cycleRoutes: Routes = ({ handle }) => {
  handle(contract.openCycle, async (ctx, { body }) => {
    await openCycle(ctx, body)
    return showCycle(ctx, body.id)
  })
  handle(contract.listCycles, async (ctx, { query }) => {
    const schoolId = query.schoolId ?? null
    const after = placeIn(query.cursor, [AcademicYear, z.string(), Id])
    const rows = await listCycles(ctx, publishedScope(ctx.actor), schoolId, after, query.limit)
    const page = pageFrom(rows, query.limit, (row) => [row.academicYear, row.schoolName, row.id])
    const may = (action: 'read' | 'open') => schoolId !== null && cyclePolicy[action](ctx.actor, { schoolId })
    return {
      items: await presentCycles(ctx, page.items),
      nextCursor: page.nextCursor,
      abilities: { read: may('read'), open: may('open') },
    }
  })
  handle(contract.getCycle, (ctx, { params }) => showCycle(ctx, params.cycleId))
  handle(contract.setRanks, async (ctx, { params, body }) => {
    await setRanks(ctx, params.cycleId, body.priorityIds)
    return showCycle(ctx, params.cycleId)
  })
  handle(contract.closeCycle, async (ctx, { params, body }) => {
    await closeCycle(ctx, params.cycleId, body)
    return showCycle(ctx, params.cycleId)
  })
  handle(contract.reopenCycle, async (ctx, { params, body }) => {
    await reopenCycle(ctx, params.cycleId, body.reason)
    return showCycle(ctx, params.cycleId)
  })

  handle(contract.addPriority, async (ctx, { body }) => {
    await addPriority(ctx, body)
    return showPriority(ctx, body.id)
  })
  handle(contract.getPriority, (ctx, { params }) => showPriority(ctx, params.priorityId))
  handle(contract.editPriority, async (ctx, { params, body }) => {
    await editPriority(ctx, params.priorityId, body)
    return showPriority(ctx, params.priorityId)
  })
  handle(contract.writeStepNote, async (ctx, { params, body }) =>
    presentNote(await writeStepNote(ctx, { ...params, ...body })),
  )
  handle(contract.moveStep, async (ctx, { params, body }) => {
    await moveStep(ctx, params.priorityId, body)
    return showPriority(ctx, params.priorityId)
  })
}

async function presentCycles(ctx: Ctx, rows: readonly CycleRow[]) {
  const facts = await factsOf(
    ctx,
    await listPriorities(
      ctx,
      rows.map((row) => row.id),
    ),
  )
  return rows.map((row) =>
    presentCycle(
      row,
      facts.filter((one) => one.row.cycleId === row.id),
      ctx,
    ),
  )
}

async function showCycle(ctx: Ctx, cycleId: string) {
  const row = await findCycle(ctx, cycleId)
  if (!row) throw notFound('This cycle')
  authorizeCycle('read', ctx.actor, row)
  const [cycle] = await presentCycles(ctx, [row])
  if (!cycle) throw notFound('This cycle')
  return cycle
}

async function showPriority(ctx: Ctx, priorityId: string) {
  const row = await findPriority(ctx, priorityId)
  if (!row) throw notFound('This priority')
  authorizeCycle('read', ctx.actor, row)
  const [facts] = await factsOf(ctx, [row])
  if (!facts) throw notFound('This priority')
  return presentPriority(facts, await listNotes(ctx, priorityId), await listLinked(ctx, priorityId), ctx)
}
