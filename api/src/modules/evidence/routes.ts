import * as claims from '@sixfold/shared/contracts/claims.ts'
import { Day, Id } from '@sixfold/shared/contracts/common.ts'
import * as contract from '@sixfold/shared/contracts/evidence.ts'
import { z } from 'zod'
import { publishedScope, workingScope } from '../../access/visible-schools.ts'
import type { Ctx } from '../../db/tenant.ts'
import type { Routes } from '../../http/handle.ts'
import { pageFrom, placeIn } from '../../http/pagination.ts'
import { cyclePolicy } from '../cycles/policy.ts'
import { findPriority } from '../cycles/queries.ts'
import { addEvidence } from './commands/add-evidence.ts'
import { editEvidence } from './commands/edit-evidence.ts'
import { linkEvidence } from './commands/link-evidence.ts'
import { withdrawEvidence } from './commands/withdraw-evidence.ts'
import { fileRoutes } from './file-routes.ts'
import { countHidden, listEvidence } from './list-queries.ts'
import { presentEvidence } from './presenter.ts'
import { seenRatingLinks } from './rating-links.ts'
import { readerOf, showEvidence } from './show.ts'
import { type ClaimKeys, claimKeys, compareKeys, weakClaims } from './weak-claims.ts'

export const evidenceRoutes: Routes = (registrar, deps, app) => {
  const { handle } = registrar
  handle(contract.addEvidence, async (ctx, { body }) => {
    await addEvidence(ctx, body)
    return showEvidence(ctx, body.id)
  })
  handle(contract.listEvidence, async (ctx, { query }) => {
    if (query.priorityId !== undefined && !(await knowsOf(ctx, query.priorityId)))
      return { items: [], nextCursor: null, hidden: 0 }
    const place = {
      working: workingScope(ctx.actor),
      published: publishedScope(ctx.actor),
      schoolId: query.schoolId ?? null,
      priorityId: query.priorityId ?? null,
    }
    const { kind = null, source = null, state = null, audience = null, search = '' } = query
    const words = search.split(/\s+/).filter((word) => word !== '')
    const reader = await readerOf(ctx)
    const rows = await listEvidence(
      ctx,
      place,
      { kind, source, state, audience, words },
      reader.evidenceMonths,
      placeIn(query.cursor, [Day, Id]),
      query.limit,
    )
    const page = pageFrom(rows, query.limit, (row) => [row.effectiveOn, row.id])
    const ratings = await seenRatingLinks(
      ctx,
      page.items.map((row) => row.id),
    )
    return {
      items: page.items.map((row) => presentEvidence(row, reader, ratings)),
      nextCursor: page.nextCursor,
      hidden: await countHidden(ctx, place, state, reader.evidenceMonths),
    }
  })
  handle(claims.listWeakClaims, async (ctx, { query }) => {
    const { schoolId = null, claim = null, strength = null } = query
    const all = await weakClaims(ctx, { schoolId, claim, strength })
    const after: ClaimKeys | null = placeIn(query.cursor, [z.int(), z.string(), z.string(), z.string()])
    const rest = after === null ? all : all.filter((one) => compareKeys(claimKeys(one), after) > 0)
    return {
      ...pageFrom(rest.slice(0, query.limit + 1), query.limit, (one) => [...claimKeys(one)]),
      total: all.length,
    }
  })
  handle(contract.getEvidence, (ctx, { params }) => showEvidence(ctx, params.evidenceId))
  handle(contract.editEvidence, async (ctx, { params, body }) => {
    await editEvidence(ctx, params.evidenceId, body)
    return showEvidence(ctx, params.evidenceId)
  })
  handle(contract.linkEvidence, async (ctx, { body }) => {
    await linkEvidence(ctx, body)
    return showEvidence(ctx, body.evidenceId)
  })
  handle(contract.withdrawEvidence, async (ctx, { params, body }) => {
    await withdrawEvidence(ctx, params.evidenceId, body.reason)
    return showEvidence(ctx, params.evidenceId)
  })
  fileRoutes(registrar, deps, app)
}

/** Before an approved plan holds a priority, governors and trustees don't learn what is linked to it, nor how much. */
async function knowsOf(ctx: Ctx, priorityId: string): Promise<boolean> {
  const priority = await findPriority(ctx, priorityId)
  return priority !== null && cyclePolicy.read(ctx.actor, priority)
}
