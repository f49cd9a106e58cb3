import * as contract from '@sixfold/shared/contracts/categories.ts'
import { Id } from '@sixfold/shared/contracts/common.ts'
import type { Routes } from '../../http/handle.ts'
import { pageFrom, placeIn } from '../../http/pagination.ts'
import { notFound } from '../../http/problem.ts'
import { presentCategories } from './category-presenter.ts'
import { decisionsOn } from './queries.ts'
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
    const all = presentCategories(decisions, ratings, replies, ctx.today)
    // A school has one a year, so all are read; the page is cut from them.
    const [after] = placeIn(query.cursor, [Id]) ?? []
    const rest = all.slice(after === undefined ? 0 : all.findIndex((it) => it.id === after) + 1)
    return pageFrom(rest.slice(0, query.limit + 1), query.limit, (it) => [it.id])
  })
}
