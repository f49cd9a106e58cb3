import * as contract from '@sixfold/shared/contracts/actions.ts'
import { Id, Instant } from '@sixfold/shared/contracts/common.ts'
import { planFieldBlockers } from '@sixfold/shared/domain/plans/status.ts'
import type { Ctx } from '../../db/tenant.ts'
import type { Routes } from '../../http/handle.ts'
import { pageFrom, placeIn } from '../../http/pagination.ts'
import { notFound } from '../../http/problem.ts'
import { cyclePolicy } from '../cycles/policy.ts'
import { findPriority } from '../cycles/queries.ts'
import { presentAction, presentSaved } from './action-presenter.ts'
import {
  findActions,
  heldActions,
  listActions,
  listPresentActions,
  prioritiesOfSchool,
} from './action-queries.ts'
import { addAction } from './commands/add-action.ts'
import { editAction } from './commands/edit-action.ts'
import { markActionsDone } from './commands/mark-actions-done.ts'
import { orderActions } from './commands/order-actions.ts'
import { removeAction } from './commands/remove-action.ts'
import { setActionStatus } from './commands/set-action-status.ts'
import type { ActionRow } from './rows.ts'

export const actionRoutes: Routes = ({ handle }) => {
  handle(contract.listActions, async (ctx, { query }) => {
    const of = await listedFor(ctx, query)
    const held = await heldActions(ctx, of.priorityIds)
    const after = placeIn(query.cursor, [Instant, Id])
    const rows = await listActions(
      ctx,
      of.priorityIds,
      of.drafts ? null : [...held.keys()],
      after,
      query.limit,
    )
    const page = pageFrom(rows, query.limit, (row) => [row.createdAt, row.id])
    return {
      items: page.items.map((row) => presentAction(row, held.get(row.id), ctx)),
      nextCursor: page.nextCursor,
      abilities: { add: of.add },
      blockers: { add: of.blockers },
    }
  })
  handle(contract.getAction, async (ctx, { params }) => {
    const { row, held } = await show(ctx, params.actionId)
    return presentAction(row, held, ctx)
  })
  handle(contract.addAction, async (ctx, { body }) => {
    await addAction(ctx, body)
    return saved(ctx, body.id)
  })
  handle(contract.editAction, async (ctx, { params, body }) => {
    await editAction(ctx, params.actionId, body)
    return saved(ctx, params.actionId)
  })
  handle(contract.setActionStatus, async (ctx, { params, body }) => {
    await setActionStatus(ctx, params.actionId, body)
    const { row, held } = await show(ctx, params.actionId)
    return presentAction(row, held, ctx)
  })
  handle(contract.markActionsDone, async (ctx, { body }) => {
    await markActionsDone(ctx, body.ids)
    return { items: await presentAll(ctx, await findActions(ctx, body.ids)) }
  })
  handle(contract.orderActions, async (ctx, { params, body }) => {
    await orderActions(ctx, params.priorityId, body.ids)
    return { items: await presentAll(ctx, await listPresentActions(ctx, [params.priorityId])) }
  })
  handle(contract.removeAction, async (ctx, { params }) => {
    await removeAction(ctx, params.actionId)
    return undefined
  })
}

/** Whose actions a list shows, and whether one may be added; of what the person asking may not know of: none. */
async function listedFor(
  ctx: Ctx,
  query: { priorityId?: string | undefined; schoolId?: string | undefined },
) {
  if (query.priorityId !== undefined) {
    const priority = await findPriority(ctx, query.priorityId)
    if (!priority || !cyclePolicy.read(ctx.actor, priority)) throw notFound('This priority')
    const drafts = cyclePolicy.readDrafts(ctx.actor, priority)
    return {
      priorityIds: [priority.id],
      drafts,
      add: cyclePolicy.write(ctx.actor, priority),
      blockers: drafts ? planFieldBlockers(priority.step, priority.planStatus) : [],
    }
  }
  const schoolId = query.schoolId ?? ''
  const reads = cyclePolicy.read(ctx.actor, { schoolId })
  return {
    priorityIds: reads ? await prioritiesOfSchool(ctx, schoolId) : [],
    drafts: cyclePolicy.readDrafts(ctx.actor, { schoolId }),
    add: false,
    blockers: [],
  }
}

async function presentAll(ctx: Ctx, rows: readonly ActionRow[]) {
  const held = await heldActions(ctx, [...new Set(rows.map((row) => row.priorityId))])
  return rows.map((row) => presentAction(row, held.get(row.id), ctx))
}

/** @throws 404 also for an action that no approved plan holds, to those who read no drafts */
async function show(ctx: Ctx, actionId: string) {
  const [row] = await findActions(ctx, [actionId])
  if (!row || !cyclePolicy.read(ctx.actor, row)) throw notFound('This action')
  const held = (await heldActions(ctx, [row.priorityId])).get(actionId)
  if (!held && !cyclePolicy.readDrafts(ctx.actor, row)) throw notFound('This action')
  return { row, held }
}

async function saved(ctx: Ctx, actionId: string) {
  const { row, held } = await show(ctx, actionId)
  return presentSaved(row, held, ctx)
}
