import { Day, Id } from '@sixfold/shared/contracts/common.ts'
import * as contract from '@sixfold/shared/contracts/reviews.ts'
import { openStatuses, reviewStatuses } from '@sixfold/shared/domain/reviews/status.ts'
import { publishedScope } from '../../access/visible-schools.ts'
import type { Routes } from '../../http/handle.ts'
import { pageFrom, placeIn } from '../../http/pagination.ts'
import { notFound } from '../../http/problem.ts'
import { reviewPolicy } from './policy.ts'
import { presentReview } from './presenter.ts'
import { findReview, listReviews, reviewTrail } from './queries.ts'

export const reviewRoutes: Routes = ({ handle }) => {
  handle(contract.listReviews, async (ctx, { query }) => {
    const filter = {
      statuses:
        query.status === 'open' ? openStatuses : query.status === 'any' ? reviewStatuses : [query.status],
      schoolId: query.schoolId ?? null,
      overdue: query.overdue === undefined ? null : query.overdue === 'true',
    }
    const rows = await listReviews(
      ctx,
      publishedScope(ctx.actor),
      filter,
      placeIn(query.cursor, [Day, Id]),
      query.limit,
    )
    const { items, nextCursor } = pageFrom(rows, query.limit, (row) => [row.dueOn, row.id])
    return { items: items.map((row) => presentReview(row, ctx.today)), nextCursor }
  })
  handle(contract.getReview, async (ctx, { params }) => {
    const row = await findReview(ctx, params.reviewId)
    if (!row || !reviewPolicy.read(ctx.actor, row)) throw notFound('This review')
    return { ...presentReview(row, ctx.today), trail: await reviewTrail(ctx, row.id) }
  })
}
