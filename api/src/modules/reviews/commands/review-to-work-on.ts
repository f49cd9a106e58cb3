import { actBlockers, type ReviewAct } from '@sixfold/shared/domain/reviews/work.ts'
import { authorize } from '../../../access/policy.ts'
import type { Ctx } from '../../../db/tenant.ts'
import { assertUnblocked, notFound } from '../../../http/problem.ts'
import { lockSchool } from '../../categorisation/queries.ts'
import { reviewPolicy } from '../policy.ts'
import { findReview, type ReviewRow } from '../queries.ts'

/**
 * A review that the person asking may do this to. Its school stays locked, as while a category is published: a school's reviews
 * change one after the other. @throws 404 · 403
 */
export async function lockFor(ctx: Ctx, act: ReviewAct, reviewId: string): Promise<ReviewRow> {
  const found = await findReview(ctx, reviewId)
  if (!found) throw notFound('This review')
  authorize(reviewPolicy, act, ctx.actor, found)
  await lockSchool(ctx, found.schoolId)
  return (await findReview(ctx, reviewId)) ?? found
}

/** @throws 409 with every reason, whoever asks */
export const assertInTurn = (act: ReviewAct, review: ReviewRow): void =>
  assertUnblocked(actBlockers(act, review.status))
