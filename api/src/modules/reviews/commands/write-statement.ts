import type { ActCtx } from '../../../http/handle.ts'
import { insertStatement, standingStatement } from '../work-queries.ts'
import { countChange } from '../writes.ts'
import { assertInTurn, lockFor } from './review-to-work-on.ts'

/**
 * The head's statement, or another wording of it, each kept. Leaders and the school's partners read it from then on. If-Match is
 * the version of the statement. @throws 404 · 403 · 412 · 409
 */
export async function writeStatement(ctx: ActCtx, it: { reviewId: string; text: string }): Promise<void> {
  const review = await lockFor(ctx, 'writeStatement', it.reviewId)
  const now = await standingStatement(ctx, review.id)
  const version = now?.version ?? 0
  const repeated = now?.text === it.text
  // Sent again because its answer was lost: nothing of anybody's is written over.
  ctx.expect?.(version, repeated && now.by.id === ctx.actor.personId ? version - 1 : version)
  assertInTurn('writeStatement', review)
  if (repeated) return
  await insertStatement(ctx, review.id, { text: it.text, sequence: version + 1 })
  await countChange(ctx, review.id)
}
