import type { ImpactRating, ProgressRating } from '@sixfold/shared/domain/progress/words.ts'
import type { ActCtx } from '../../../http/handle.ts'
import { notFound } from '../../../http/problem.ts'
import { evidenceBeside } from '../evidence-beside.ts'
import { findPreparation, insertJudgement, standingJudgements } from '../work-queries.ts'
import { countChange } from '../writes.ts'
import { assertInTurn, lockFor } from './review-to-work-on.ts'

type Said = { progress: ProgressRating; impact: ImpactRating; note: string }

/**
 * Judges a priority of the picture, or corrects its judgement; every one is kept, with how the priority was evidenced then. Tells
 * no event: each judgement says itself who gave it and when. If-Match is the version of this priority's judgement.
 * @throws 404, also for a priority that the picture doesn't hold · 403 · 412 · 409
 */
export async function judgePriority(
  ctx: ActCtx,
  { reviewId, priorityId, ...said }: Said & { reviewId: string; priorityId: string },
): Promise<void> {
  const review = await lockFor(ctx, 'judge', reviewId)
  assertInTurn('judge', review)
  const prepared = await findPreparation(ctx, review.id)
  const held = prepared?.now.content?.priorities.some(({ id }) => id === priorityId)
  if (!held) throw notFound('This priority of the review')
  const now = (await standingJudgements(ctx, review.id)).find((one) => one.priorityId === priorityId)
  const version = now?.version ?? 0
  const repeated = now?.progress === said.progress && now.impact === said.impact && now.note === said.note
  // Sent again because its answer was lost: nothing of anybody's is written over.
  ctx.expect?.(version, repeated && now.by.id === ctx.actor.personId ? version - 1 : version)
  if (repeated) return
  const evidence = (await evidenceBeside(ctx, [priorityId])).get(priorityId)
  await insertJudgement(ctx, review.id, {
    priorityId,
    ...said,
    strength: evidence?.strength ?? 'none',
    contested: evidence?.contested ?? false,
    sequence: version + 1,
  })
  await countChange(ctx, review.id)
}
