import { rateBlockers } from '@sixfold/shared/domain/categorisation/rating.ts'
import type { ActCtx } from '../../../http/handle.ts'
import { assertUnblocked } from '../../../http/problem.ts'
import { insertRatings, type NewRating, type RatingRow, standingRatings } from '../rating-queries.ts'
import { lockFor } from './load-for.ts'

export type Said = Omit<NewRating, 'sequence'>

/**
 * Rates criteria while a category is being proposed: one, as somebody goes through them, or several at once. What stands already
 * isn't written again. If-Match is the version of the one criterion. Tells no event: each rating says itself who gave it and
 * when, and the timeline has the proposal. @throws NotFound 404 · Forbidden 403 · Blocked 409 with every reason · Stale 412
 */
export async function rateCriteria(
  ctx: ActCtx,
  it: { categorisationId: string; ratings: readonly Said[] },
): Promise<void> {
  const row = await lockFor(ctx, 'propose', it.categorisationId)
  const standing = await standingRatings(ctx, [row.id])
  const changed: NewRating[] = []
  for (const said of it.ratings) {
    const now = standing.find((one) => one.criterionKey === said.criterionKey)
    const version = now?.version ?? 0
    const repeated = now !== undefined && says(now, said)
    // Sent again because its answer was lost: nothing of anybody's is written over.
    ctx.expect?.(version, repeated && now.byId === ctx.actor.personId ? version - 1 : version)
    if (!repeated) changed.push({ ...said, sequence: version + 1 })
  }
  assertUnblocked(rateBlockers(row.status))
  if (changed.length > 0) await insertRatings(ctx, row.id, changed)
}

const says = (now: RatingRow, said: Said) => now.value === said.value && now.note === said.note
