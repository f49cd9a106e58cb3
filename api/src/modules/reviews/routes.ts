import { Day, Id } from '@sixfold/shared/contracts/common.ts'
import * as acts from '@sixfold/shared/contracts/review-acts.ts'
import * as contract from '@sixfold/shared/contracts/reviews.ts'
import { openStatuses, reviewStatuses } from '@sixfold/shared/domain/reviews/status.ts'
import type { Ctx } from '../../db/tenant.ts'
import type { Routes } from '../../http/handle.ts'
import { pageFrom, placeIn } from '../../http/pagination.ts'
import { notFound } from '../../http/problem.ts'
import { currentScheme } from '../schemes/queries.ts'
import { calendarOf } from '../trusts/queries.ts'
import { holdReview } from './commands/hold-review.ts'
import { judgePriority } from './commands/judge-priority.ts'
import { leaveReviewUnheld } from './commands/leave-review-unheld.ts'
import { bringReviewForward, deferReview } from './commands/move-review.ts'
import { prepareReview } from './commands/prepare-review.ts'
import { signOffReview } from './commands/sign-off-review.ts'
import { writeStatement } from './commands/write-statement.ts'
import { reviewPolicy, reviewScope } from './policy.ts'
import { presentReview, presentWithTrail } from './presenter.ts'
import { findReview, listReviews, reviewTrail } from './queries.ts'
import { standingJudgements, standingStatement } from './work-queries.ts'
import { presentJudgement, workOf } from './work.ts'

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
      reviewScope(ctx.actor),
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
  handle(acts.prepareReview, async (ctx, { params }) => {
    await prepareReview(ctx, params.reviewId)
    return show(ctx, params.reviewId)
  })
  handle(acts.writeStatement, async (ctx, { params, body }) => {
    await writeStatement(ctx, { ...params, ...body })
    const row = await standingStatement(ctx, params.reviewId)
    if (!row) throw notFound('This statement')
    return row
  })
  handle(acts.judgePriority, async (ctx, { params, body }) => {
    await judgePriority(ctx, { ...params, ...body })
    const rows = await standingJudgements(ctx, params.reviewId)
    const row = rows.find((one) => one.priorityId === params.priorityId)
    if (!row) throw notFound('This judgement')
    return presentJudgement(row)
  })
  handle(acts.holdReview, async (ctx, { params, body }) => {
    await holdReview(ctx, { ...params, ...body })
    return show(ctx, params.reviewId)
  })
  handle(acts.signOffReview, async (ctx, { params, body }) => {
    await signOffReview(ctx, { ...params, ...body })
    return show(ctx, params.reviewId)
  })
}

async function show(ctx: Ctx, reviewId: string) {
  const row = await findReview(ctx, reviewId)
  if (!row || !reviewPolicy.read(ctx.actor, row)) throw notFound('This review')
  const [trail, scheme] = [await reviewTrail(ctx, row.id), await currentScheme(ctx)]
  const work = await workOf(ctx, scheme, row)
  return presentWithTrail(row, trail, work, await calendarOf(ctx, row.schoolId), ctx)
}
