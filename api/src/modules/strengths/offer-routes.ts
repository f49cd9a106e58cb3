import { Id } from '@sixfold/shared/contracts/common.ts'
import * as contract from '@sixfold/shared/contracts/offers.ts'
import { academicYearOf } from '@sixfold/shared/domain/calendar/academic-year.ts'
import { freeHalfDays } from '@sixfold/shared/domain/support/offer.ts'
import { z } from 'zod'
import type { Ctx } from '../../db/tenant.ts'
import type { Routes } from '../../http/handle.ts'
import { pageFrom, placeIn } from '../../http/pagination.ts'
import { notFound } from '../../http/problem.ts'
import { currentScheme } from '../schemes/queries.ts'
import { supportPolicy } from '../support/policy.ts'
import { changeOffer, withdrawOffer } from './commands/change-offer.ts'
import { makeOffer } from './commands/make-offer.ts'
import { presentOffer } from './offer-presenter.ts'
import { findOffer, listOffers } from './offer-queries.ts'
import { offeredHalfDays } from './queries.ts'
import { offerPolicy, readsCapacity, readsGrid, readsOffers, supportScope } from './policy.ts'

export const offerRoutes: Routes = ({ handle }) => {
  handle(contract.listOffers, async (ctx, { query }) => {
    const of = {
      scope: supportScope(ctx.actor),
      academicYear: query.academicYear ?? academicYearOf(ctx.today),
      schoolId: query.schoolId ?? null,
    }
    const rows = await listOffers(ctx, of, placeIn(query.cursor, [z.string(), Id]), query.limit)
    const page = pageFrom(rows, query.limit, (row) => [row.school.name, row.id])
    const scheme = await currentScheme(ctx)
    return { ...page, items: page.items.map((row) => presentOffer(scheme, row, ctx)) }
  })
  handle(contract.makeOffer, async (ctx, { body }) => {
    await makeOffer(ctx, body)
    return show(ctx, body.id)
  })
  handle(contract.changeOffer, async (ctx, { params, body }) => {
    await changeOffer(ctx, params.offerId, body)
    return show(ctx, params.offerId)
  })
  handle(contract.withdrawOffer, async (ctx, { params, body }) => {
    await withdrawOffer(ctx, params.offerId, body.reason)
    return show(ctx, params.offerId)
  })
  handle(contract.getSupportCapacity, async (ctx, { query }) => {
    const academicYear = query.academicYear ?? academicYearOf(ctx.today)
    const { actor } = ctx
    const rows = await offeredHalfDays(ctx, academicYear)
    const sum = (of: 'offered' | 'promised') => rows.reduce((total, row) => total + row[of], 0)
    return {
      academicYear,
      schools: rows
        .filter(({ id }) => readsCapacity(actor, id))
        .map(({ id, name, offered, promised }) => ({
          school: { id, name },
          offered,
          promised,
          free: freeHalfDays({ offered, promised }),
        })),
      total: readsGrid(actor) ? { offered: sum('offered'), promised: sum('promised') } : null,
      abilities: {
        readGrid: readsGrid(actor),
        readOffers: readsOffers(actor),
        pair: supportPolicy.create(actor, { trustId: actor.trustId }),
      },
    }
  })
}

async function show(ctx: Ctx, offerId: string) {
  const row = await findOffer(ctx, offerId)
  if (!row || !offerPolicy.read(ctx.actor, { schoolId: row.school.id })) throw notFound('This offer')
  return presentOffer(await currentScheme(ctx), row, ctx)
}
