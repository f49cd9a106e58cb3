import { Day, Id } from '@sixfold/shared/contracts/common.ts'
import * as contract from '@sixfold/shared/contracts/reviews.ts'
import { openStatuses, reviewStatuses } from '@sixfold/shared/domain/reviews/status.ts'
import { publishedScope } from '../../access/visible-schools.ts'
import type { Ctx } from '../../db/tenant.ts'
import type { Routes } from '../../http/handle.ts'
import { pageFrom, placeIn } from '../../http/pagination.ts'
import { notFound } from '../../http/problem.ts'
import { calendarOf } from '../trusts/queries.ts'
import { reviewPolicy } from './policy.ts'
import { bringReviewForward, deferReview } from './commands/move-review.ts'
import { leaveReviewUnheld } from './commands/leave-review-unheld.ts'
import { presentReview, presentWithTrail } from './presenter.ts'
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
    return { items: items.map((row) => presentReview(row, ctx)), nextCursor }
  })
  handle(contract.getReview, (ctx, { params }) => show(ctx, params.reviewId))
  handle(contract.deferReview, async (ctx, { params, body }) => {
    await deferReview(ctx, { ...params, ...body })
    return show(ctx, params.reviewId)
  })
  handle(contract.bringReviewForward, async (ctx, { params, body }) => {
    await bringReviewForward(ctx, { ...params, ...body })
    return show(ctx, params.reviewId)
  })
  handle(contract.leaveReviewUnheld, async (ctx, { params, body }) => {
    await leaveReviewUnheld(ctx, { ...params, ...body })
    return show(ctx, params.reviewId)
  })
}

async function show(ctx: Ctx, reviewId: string) {
  const row = await findReview(ctx, reviewId)
  if (!row || !reviewPolicy.read(ctx.actor, row)) throw notFound('This review')
  return presentWithTrail(row, await reviewTrail(ctx, row.id), await calendarOf(ctx, row.schoolId), ctx)
}
