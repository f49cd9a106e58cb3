import { Day, Id } from '@sixfold/shared/contracts/common.ts'
import * as contract from '@sixfold/shared/contracts/evidence.ts'
import { publishedScope, workingScope } from '../../access/visible-schools.ts'
import type { Ctx } from '../../db/tenant.ts'
import type { Routes } from '../../http/handle.ts'
import { notFound } from '../../http/problem.ts'
import { pageFrom, placeIn } from '../../http/pagination.ts'
import { addEvidence } from './commands/add-evidence.ts'
import { linkEvidence } from './commands/link-evidence.ts'
import { withdrawEvidence } from './commands/withdraw-evidence.ts'
import { authorizeEvidence } from './policy.ts'
import { presentEvidence } from './presenter.ts'
import { countHidden, findEvidence, listEvidence } from './queries.ts'

export const evidenceRoutes: Routes = ({ handle }) => {
  handle(contract.addEvidence, async (ctx, { body }) => {
    await addEvidence(ctx, body)
    return show(ctx, body.id)
  })
  handle(contract.listEvidence, async (ctx, { query }) => {
    const filter = {
      working: workingScope(ctx.actor),
      published: publishedScope(ctx.actor),
      schoolId: query.schoolId ?? null,
      priorityId: query.priorityId ?? null,
    }
    const rows = await listEvidence(ctx, filter, placeIn(query.cursor, [Day, Id]), query.limit)
    const page = pageFrom(rows, query.limit, (row) => [row.effectiveOn, row.id])
    return {
      items: page.items.map((row) => presentEvidence(row, ctx.actor, ctx.today)),
      nextCursor: page.nextCursor,
      hidden: await countHidden(ctx, filter),
    }
  })
  handle(contract.getEvidence, (ctx, { params }) => show(ctx, params.evidenceId))
  handle(contract.linkEvidence, async (ctx, { body }) => {
    await linkEvidence(ctx, body)
    return show(ctx, body.evidenceId)
  })
  handle(contract.withdrawEvidence, async (ctx, { params, body }) => {
    await withdrawEvidence(ctx, params.evidenceId, body.reason)
    return show(ctx, params.evidenceId)
  })
}

async function show(ctx: Ctx, evidenceId: string) {
  const row = await findEvidence(ctx, evidenceId)
  if (!row) throw notFound('This evidence')
  authorizeEvidence('read', ctx.actor, row)
  return presentEvidence(row, ctx.actor, ctx.today)
}
