import { Id, Instant } from '@sixfold/shared/contracts/common.ts'
import * as contract from '@sixfold/shared/contracts/practices.ts'
import { writeUpFrom } from '@sixfold/shared/domain/practices/write-up.ts'
import { authorize } from '../../access/policy.ts'
import type { Ctx } from '../../db/tenant.ts'
import type { Routes } from '../../http/handle.ts'
import { notFound } from '../../http/problem.ts'
import { pageFrom, placeIn } from '../../http/pagination.ts'
import { authorizeCycle } from '../cycles/policy.ts'
import { findPriority } from '../cycles/queries.ts'
import { currentScheme } from '../schemes/queries.ts'
import { editPractice } from './commands/edit-practice.ts'
import { sharePractice } from './commands/share-practice.ts'
import { withdrawPractice } from './commands/withdraw-practice.ts'
import { practicePolicy, subjectOf } from './policy.ts'
import { presentPractice } from './presenter.ts'
import { findPractice, knownOf, listPractices } from './queries.ts'

export const practiceRoutes: Routes = ({ handle }) => {
  handle(contract.listPractices, async (ctx, { query }) => {
    const filter = {
      words: (query.search ?? '').split(/\s+/).filter((word) => word !== ''),
      criterionKey: query.criterionKey ?? null,
      schoolId: query.schoolId ?? null,
      priorityId: query.priorityId ?? null,
    }
    const rows = await listPractices(ctx, filter, placeIn(query.cursor, [Instant, Id]), query.limit)
    const page = pageFrom(rows, query.limit, (row) => [row.sharedAt, row.id])
    return { items: page.items.map((row) => presentPractice(row, ctx.actor)), nextCursor: page.nextCursor }
  })
  handle(contract.getPractice, (ctx, { params }) => show(ctx, params.practiceId))
  handle(contract.draftPractice, async (ctx, { params: { priorityId } }) => {
    const priority = await findPriority(ctx, priorityId)
    if (!priority) throw notFound('This priority')
    authorizeCycle('write', ctx.actor, priority)
    const { criterionKey, ...known } = await knownOf(ctx, priorityId)
    return { criterionKey, ...writeUpFrom(await currentScheme(ctx), known) }
  })
  handle(contract.sharePractice, async (ctx, { body }) => {
    await sharePractice(ctx, body)
    return show(ctx, body.id)
  })
  handle(contract.editPractice, async (ctx, { params, body }) => {
    await editPractice(ctx, params.practiceId, body)
    return show(ctx, params.practiceId)
  })
  handle(contract.withdrawPractice, async (ctx, { params, body }) => {
    await withdrawPractice(ctx, params.practiceId, body.reason)
    return show(ctx, params.practiceId)
  })
}

async function show(ctx: Ctx, practiceId: string) {
  const row = await findPractice(ctx, practiceId)
  if (!row) throw notFound('This practice')
  authorize(practicePolicy, 'read', ctx.actor, subjectOf(row))
  return presentPractice(row, ctx.actor)
}
