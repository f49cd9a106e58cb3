import { selfRateBlockers } from '@sixfold/shared/domain/categorisation/self-assessment.ts'
import type { ActCtx } from '../../../http/handle.ts'
import { assertUnblocked } from '../../../http/problem.ts'
import { allRatings, standingOf } from '../rating-queries.ts'
import { selfFacts } from '../way-blockers.ts'
import { appendRatings, type Said } from './append-ratings.ts'
import { lockFor } from './load-for.ts'

/**
 * Rates criteria of one's own school until the self-assessment is submitted. Only the school's heads read it before that, so no
 * event tells of it. @throws NotFound 404 · Forbidden 403 · Blocked 409 with every reason · Stale 412
 */
export async function rateSelf(
  ctx: ActCtx,
  it: { categorisationId: string; ratings: readonly Said[] },
): Promise<void> {
  const row = await lockFor(ctx, 'rateSelf', it.categorisationId)
  const ratings = await allRatings(ctx, row.id)
  const standing = standingOf(ratings, 'self')
  await appendRatings(
    ctx,
    { categorisationId: row.id, roundId: row.roundId, source: 'self' },
    it.ratings,
    standing,
    () => assertUnblocked(selfRateBlockers(selfFacts(row, ratings))),
  )
}
