import { Day, Id } from '@sixfold/shared/contracts/common.ts'
import * as contract from '@sixfold/shared/contracts/visits.ts'
import { academicYearDays, academicYearOf } from '@sixfold/shared/domain/calendar/academic-year.ts'
import { entitlementOn } from '@sixfold/shared/domain/visits/entitlement.ts'
import { abilitiesOf } from '../../access/policy.ts'
import type { Ctx } from '../../db/tenant.ts'
import type { Routes } from '../../http/handle.ts'
import { pageFrom, placeIn } from '../../http/pagination.ts'
import { notFound } from '../../http/problem.ts'
import { settledOn } from '../categorisation/queries.ts'
import { schoolExists } from '../people/queries.ts'
import { schemesByYear } from '../schemes/queries.ts'
import { calendarOf } from '../trusts/queries.ts'
import { correctVisit, withdrawVisit } from './commands/correct-visit.ts'
import { logVisit } from './commands/log-visit.ts'
import { visitsPolicy } from './policy.ts'
import { presentVisit } from './presenter.ts'
import {
  agreedHalfDaysSince,
  deliveredHalfDaysSince,
  findVisit,
  listVisits,
  visitDaysSince,
} from './queries.ts'

export const visitRoutes: Routes = ({ handle }) => {
  handle(contract.listVisits, async (ctx, { params: { schoolId }, query }) => {
    await assertReadable(ctx, 'read', schoolId)
    const of = { schoolId, day: query.day ?? null }
    const rows = await listVisits(ctx, of, placeIn(query.cursor, [Day, Id]), query.limit)
    const page = pageFrom(rows, query.limit, (row) => [row.day, row.id])
    return {
      items: page.items.map((row) => presentVisit(row, ctx.actor)),
      nextCursor: page.nextCursor,
      abilities: abilitiesOf(visitsPolicy, ctx.actor, { schoolId }, ['log'] as const),
    }
  })
  handle(contract.getVisit, (ctx, { params }) => show(ctx, params))
  handle(contract.logVisit, async (ctx, { params: { schoolId }, body }) => {
    await logVisit(ctx, schoolId, body)
    return show(ctx, { schoolId, visitId: body.id })
  })
  handle(contract.correctVisit, async (ctx, { params, body }) => {
    await correctVisit(ctx, params, body)
    return show(ctx, params)
  })
  handle(contract.withdrawVisit, async (ctx, { params, body }) => {
    await withdrawVisit(ctx, params, body.reason)
    return show(ctx, params)
  })
  handle(contract.getEntitlement, async (ctx, { params: { schoolId } }) => {
    await assertReadable(ctx, 'readCounts', schoolId)
    const since = academicYearDays(academicYearOf(ctx.today)).from
    const known = {
      decisions: await settledOn(ctx, [schoolId]),
      visitDays: await visitDaysSince(ctx, schoolId, since),
      agreedHalfDays: await agreedHalfDaysSince(ctx, schoolId, since),
      deliveredHalfDays: await deliveredHalfDaysSince(ctx, schoolId, since),
    }
    const schemeOf = await schemesByYear(ctx)
    const { category, ...promised } = entitlementOn(
      schemeOf,
      known,
      await calendarOf(ctx, schoolId),
      ctx.today,
    )
    const { actor } = ctx
    return {
      ...promised,
      category: category && { level: category.level, effectiveOn: category.effectiveOn },
      abilities: {
        log: visitsPolicy.log(actor, { schoolId }),
        readVisits: visitsPolicy.read(actor, { schoolId }),
      },
    }
  })
}

/** @throws 404 */
async function assertReadable(ctx: Ctx, what: 'read' | 'readCounts', schoolId: string): Promise<void> {
  if (!visitsPolicy[what](ctx.actor, { schoolId }) || !(await schoolExists(ctx, schoolId)))
    throw notFound('This school’s record')
}

async function show(ctx: Ctx, { schoolId, visitId }: { schoolId: string; visitId: string }) {
  const row = await findVisit(ctx, schoolId, visitId)
  if (!row || !visitsPolicy.read(ctx.actor, { schoolId })) throw notFound('This visit')
  return presentVisit(row, ctx.actor)
}
