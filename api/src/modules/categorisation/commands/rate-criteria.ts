import { rateBlockers, ratingReasonFault } from '@sixfold/shared/domain/categorisation/rate.ts'
import type { ActCtx } from '../../../http/handle.ts'
import { assertUnblocked, invalid } from '../../../http/problem.ts'
import { standingRatings } from '../rating-queries.ts'
import { appendRatings, type Said } from './append-ratings.ts'
import { lockFor } from './load-for.ts'

/**
 * Rates criteria while a category is being proposed or moderated: one, as somebody goes through them, or several at once. Once it
 * is proposed, each change says why. Tells no event: each rating says itself who gave it and when, and the timeline has the
 * proposal. @throws NotFound 404 · Forbidden 403 · Blocked 409 with every reason · Invalid 400 · Stale 412
 */
export async function rateCriteria(
  ctx: ActCtx,
  it: { categorisationId: string; ratings: readonly Said[] },
): Promise<void> {
  const row = await lockFor(ctx, 'rate', it.categorisationId)
  const standing = await standingRatings(ctx, [row.id])
  await appendRatings(
    ctx,
    { categorisationId: row.id, roundId: row.roundId, source: 'trust' },
    it.ratings,
    standing,
    (changed) => {
      assertUnblocked(rateBlockers(row.status, ctx.actor.leads()))
      for (const { reason } of changed) {
        const fault = ratingReasonFault(row.status, reason)
        if (fault) throw invalid([{ path: 'reason', message: fault }])
      }
    },
  )
}
