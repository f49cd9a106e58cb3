import { reReviewerBlockers } from '@sixfold/shared/domain/categorisation/re-review.ts'
import { wayBlockers } from '@sixfold/shared/domain/categorisation/way.ts'
import type { ActCtx } from '../../../http/handle.ts'
import { assertUnblocked, invalid } from '../../../http/problem.ts'
import { barredAt } from '../../bodies/queries.ts'
import { mayReReview } from '../../people/queries.ts'
import { type CategorisationRow, moveTo, setReReviewer } from '../queries.ts'
import { moderatorsIn } from '../way-presenter.ts'
import type { Way } from '../way-queries.ts'
import { loadWayFor } from './load-for.ts'
import { proposers, tellOf } from './tell-of.ts'

/** Names who looks again at a challenged proposal. @throws NotFound 404 · Forbidden 403 · Stale 412 · Blocked 409 · Invalid 400 */
export async function nameReReviewer(
  ctx: ActCtx,
  it: { categorisationId: string; personId: string },
): Promise<void> {
  const { row, way } = await loadWayFor(ctx, 'nameReReviewer', it.categorisationId)
  assertUnblocked(wayBlockers('name-re-reviewer', row.status))
  const faults = (await reReviewerBlockersOf(ctx, row, way, it.personId)).map(({ message }) => ({
    path: 'personId',
    message,
  }))
  if (faults.length > 0) throw invalid(faults)
  await setReReviewer(ctx, row.id, it.personId)
  await moveTo(ctx, row.id, {
    act: 'name-re-reviewer',
    from: row.status,
    to: row.status,
    personId: it.personId,
  })
  await tellOf(ctx, row, 're-reviewer-named', proposers)
}

/** Why somebody can't re-review this, as things stand today. */
export async function reReviewerBlockersOf(ctx: ActCtx, row: CategorisationRow, way: Way, personId: string) {
  return reReviewerBlockers({
    personId,
    proposedBy: row.proposedBy?.id ?? null,
    moderators: moderatorsIn(way),
    barred: (await barredAt(ctx, row.school.id, [personId])).includes(personId),
    may: await mayReReview(ctx, personId),
  })
}
