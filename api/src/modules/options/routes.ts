import { Id } from '@sixfold/shared/contracts/common.ts'
import * as contract from '@sixfold/shared/contracts/options.ts'
import { optionBlockers } from '@sixfold/shared/domain/cycle/option.ts'
import { z } from 'zod'
import { abilitiesOf } from '../../access/policy.ts'
import type { Ctx } from '../../db/tenant.ts'
import type { Routes } from '../../http/handle.ts'
import { pageFrom, placeIn } from '../../http/pagination.ts'
import { notFound } from '../../http/problem.ts'
import { authorizeCycle, cyclePolicy } from '../cycles/policy.ts'
import { findPriority } from '../cycles/queries.ts'
import { optionsAsKnown } from './as-known.ts'
import { addOption } from './commands/add-option.ts'
import { editOption } from './commands/edit-option.ts'
import { chooseOption, removeOption, reopenOption, setAsideOption } from './commands/judge-option.ts'
import { addApproach, editApproach } from './commands/keep-library.ts'
import { libraryPolicy } from './policy.ts'
import { presentApproach, presentOption } from './presenter.ts'
import { findApproach, findOption, listApproaches } from './queries.ts'

export const optionRoutes: Routes = ({ handle }) => {
  handle(contract.listApproaches, async (ctx, { query }) => {
    const words = (query.search ?? '').split(/\s+/).filter((word) => word !== '')
    const filter = { words, archived: query.archived === 'shown' }
    const rows = await listApproaches(ctx, filter, placeIn(query.cursor, [z.string(), Id]), query.limit)
    const page = pageFrom(rows, query.limit, (row) => [row.name, row.id])
    return {
      items: page.items.map(presentApproach),
      nextCursor: page.nextCursor,
      abilities: abilitiesOf(libraryPolicy, ctx.actor, null, ['add', 'edit'] as const),
    }
  })
  handle(contract.addApproach, async (ctx, { body }) => {
    await addApproach(ctx, body)
    return showApproach(ctx, body.id)
  })
  handle(contract.editApproach, async (ctx, { params, body }) => {
    await editApproach(ctx, params.approachId, body)
    return showApproach(ctx, params.approachId)
  })

  handle(contract.listOptions, async (ctx, { params }) => {
    const priority = await findPriority(ctx, params.priorityId)
    if (!priority) throw notFound('This priority')
    authorizeCycle('read', ctx.actor, priority)
    return {
      items: (await optionsAsKnown(ctx, priority)).map(presentOption),
      turn: priority.turn,
      blockers: { write: optionBlockers(priority, priority.turn) },
      abilities: { write: cyclePolicy.write(ctx.actor, priority) },
    }
  })
  handle(contract.addOption, async (ctx, { params, body }) => {
    await addOption(ctx, { ...params, ...body })
    return showOption(ctx, body.id)
  })
  handle(contract.editOption, async (ctx, { params, body }) => {
    await editOption(ctx, params.optionId, body)
    return showOption(ctx, params.optionId)
  })
  handle(contract.chooseOption, async (ctx, { params, body }) => {
    await chooseOption(ctx, params.optionId, body.reason)
    return showOption(ctx, params.optionId)
  })
  handle(contract.setAsideOption, async (ctx, { params, body }) => {
    await setAsideOption(ctx, params.optionId, body.why)
    return showOption(ctx, params.optionId)
  })
  handle(contract.reopenOption, async (ctx, { params }) => {
    await reopenOption(ctx, params.optionId)
    return showOption(ctx, params.optionId)
  })
  handle(contract.removeOption, async (ctx, { params }) => {
    await removeOption(ctx, params.optionId)
    return undefined
  })
}

async function showApproach(ctx: Ctx, approachId: string) {
  const row = await findApproach(ctx, approachId)
  if (!row) throw notFound('This approach')
  return presentApproach(row)
}

/** To who has just written it. */
async function showOption(ctx: Ctx, optionId: string) {
  const row = await findOption(ctx, optionId)
  if (!row) throw notFound('This option')
  return presentOption(row)
}
