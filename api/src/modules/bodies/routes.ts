import * as contract from '@sixfold/shared/contracts/bodies.ts'
import { abilitiesOf } from '../../access/policy.ts'
import type { Ctx } from '../../db/tenant.ts'
import type { Routes } from '../../http/handle.ts'
import { notFound } from '../../http/problem.ts'
import { addBody } from './commands/add-body.ts'
import { addSeat } from './commands/add-seat.ts'
import { editBody } from './commands/edit-body.ts'
import { endBody } from './commands/end-body.ts'
import { endSeat } from './commands/end-seat.ts'
import { bodyPolicy } from './policy.ts'
import { presentBody } from './presenter.ts'
import { findBody, listBodies } from './queries.ts'

export const bodyRoutes: Routes = ({ handle }) => {
  handle(contract.listBodies, async (ctx) => {
    if (!bodyPolicy.read(ctx.actor, null)) throw notFound()
    const rows = await listBodies(ctx)
    return {
      items: rows.map((row) => presentBody(row, ctx)),
      abilities: abilitiesOf(bodyPolicy, ctx.actor, null, ['add']),
    }
  })
  handle(contract.addBody, async (ctx, { body }) => {
    await addBody(ctx, body)
    return show(ctx, body.id)
  })
  handle(contract.getBody, (ctx, { params }) => show(ctx, params.bodyId))
  handle(contract.editBody, async (ctx, { params, body }) => {
    await editBody(ctx, params.bodyId, body)
    return show(ctx, params.bodyId)
  })
  handle(contract.endBody, async (ctx, { params, body }) => {
    await endBody(ctx, params.bodyId, body.lastDay)
    return show(ctx, params.bodyId)
  })
  handle(contract.addSeat, async (ctx, { params, body }) => {
    await addSeat(ctx, { ...body, ...params })
    return show(ctx, params.bodyId)
  })
  handle(contract.endSeat, async (ctx, { params, body }) => {
    await endSeat(ctx, { ...body, ...params })
    return show(ctx, params.bodyId)
  })
}

async function show(ctx: Ctx, bodyId: string) {
  if (!bodyPolicy.read(ctx.actor, null)) throw notFound('This body')
  const row = await findBody(ctx, bodyId)
  if (!row) throw notFound('This body')
  return presentBody(row, ctx)
}
