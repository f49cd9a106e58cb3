import type { RatingSource } from '@sixfold/shared/domain/categorisation/rating-evidence.ts'
import type { ActCtx } from '../../../http/handle.ts'
import { assertCriteriaOfRound } from '../../schemes/queries.ts'
import { insertRatings, type NewRating, type RatingRow } from '../rating-queries.ts'

export type Said = Omit<NewRating, 'sequence' | 'reason'> & { reason?: string | undefined }

/**
 * Appends what is said of criteria on top of what stands. What stands already isn't written again. If-Match is the version of the
 * one criterion, which the round's scheme must have. `allow` throws when nothing may be written now. @throws NotFound 404 · Stale 412, and what `allow` throws
 */
export async function appendRatings(
  ctx: ActCtx,
  of: { categorisationId: string; roundId: string; source: RatingSource },
  said: readonly Said[],
  standing: readonly RatingRow[],
  allow: (changed: readonly NewRating[]) => void,
): Promise<void> {
  await assertCriteriaOfRound(
    ctx,
    of.roundId,
    said.map((it) => it.criterionKey),
  )
  const changed: NewRating[] = []
  for (const one of said) {
    const now = standing.find((it) => it.criterionKey === one.criterionKey)
    const version = now?.version ?? 0
    const repeated = now !== undefined && now.value === one.value && now.note === one.note
    // Sent again because its answer was lost: nothing of anybody's is written over.
    ctx.expect?.(version, repeated && now.byId === ctx.actor.personId ? version - 1 : version)
    if (!repeated) changed.push({ ...one, reason: one.reason ?? null, sequence: version + 1 })
  }
  allow(changed)
  if (changed.length > 0) await insertRatings(ctx, of, changed)
}
