import * as contract from '@sixfold/shared/contracts/categories.ts'
import { Id } from '@sixfold/shared/contracts/common.ts'
import * as earlier from '@sixfold/shared/contracts/earlier-categories.ts'
import { z } from 'zod'
import { publishedScope } from '../../access/visible-schools.ts'
import type { Routes } from '../../http/handle.ts'
import { pageFrom, placeIn } from '../../http/pagination.ts'
import { notFound } from '../../http/problem.ts'
import { currentScheme, schemesByYear } from '../schemes/queries.ts'
import { presentCategories } from './category-presenter.ts'
import { listSchoolsInScope, presentYear, presentYears, shownYears } from './category-years.ts'
import { enterEarlierCategory } from './commands/enter-earlier-category.ts'
import { decisionsOn, earlierOn } from './decision-queries.ts'
import { seesPublished } from './policy.ts'
import { findSchool } from './queries.ts'
import { standingRatings } from './rating-queries.ts'
import { lastReplies } from './way-queries.ts'

export const categoryRoutes: Routes = ({ handle }) => {
  handle(contract.listCategories, async (ctx, { params, query }) => {
    const school = await findSchool(ctx, params.schoolId)
    if (!school || !seesPublished(ctx.actor, school.id)) throw notFound('This school’s record')
    const decisions = await decisionsOn(ctx, [school.id])
    const ids = decisions.map((it) => it.categorisationId)
    const [ratings, replies] = [await standingRatings(ctx, ids), await lastReplies(ctx, ids)]
    const entered = await earlierOn(ctx, [school.id])
    const [scheme, schemeOf] = [await currentScheme(ctx), await schemesByYear(ctx)]
    const all = presentCategories(
      scheme,
      schemeOf,
      { decisions, earlier: entered },
      ratings,
      replies,
      ctx.today,
    )
    // A school has one or two a year, so all are read; the page is cut from them.
    const [after] = placeIn(query.cursor, [Id]) ?? []
    const rest = all.slice(after === undefined ? 0 : all.findIndex((it) => it.id === after) + 1)
    return pageFrom(rest.slice(0, query.limit + 1), query.limit, (it) => [it.id])
  })
  handle(earlier.listCategoryYears, async (ctx, { query }) => {
    const place = placeIn(query.cursor, [z.string(), Id])
    const rows = await listSchoolsInScope(ctx, publishedScope(ctx.actor), place, query.limit)
    const { items, nextCursor } = pageFrom(rows, query.limit, (row) => [row.name, row.id])
    const ids = items.map((row) => row.id)
    const [decisions, entered] = [await decisionsOn(ctx, ids), await earlierOn(ctx, ids)]
    const at = (row: { id: string }) => (it: { schoolId: string }) => it.schoolId === row.id
    return {
      years: shownYears(ctx.today),
      items: items.map((row) =>
        presentYears(ctx, row, { decisions: decisions.filter(at(row)), earlier: entered.filter(at(row)) }),
      ),
      nextCursor,
    }
  })
  handle(earlier.enterEarlierCategory, async (ctx, { params, body }) => {
    await enterEarlierCategory(ctx, { ...params, ...body })
    const of = {
      decisions: await decisionsOn(ctx, [params.schoolId]),
      earlier: await earlierOn(ctx, [params.schoolId]),
    }
    return presentYear(params.academicYear, of, ctx.today)
  })
}
