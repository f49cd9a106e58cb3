import type { Level } from '@sixfold/shared/domain/categorisation/scheme.ts'
import { departureFault } from '@sixfold/shared/domain/categorisation/departure.ts'
import { proposeBlockers, unexplainedBlockers } from '@sixfold/shared/domain/categorisation/propose.ts'
import { suggestionFrom } from '@sixfold/shared/domain/categorisation/suggestion.ts'
import type { ActCtx } from '../../../http/handle.ts'
import { assertUnblocked, invalid } from '../../../http/problem.ts'
import { schemeOfRound } from '../../schemes/queries.ts'
import { moveTo, setProposal } from '../queries.ts'
import { allRatings, standingOf } from '../rating-queries.ts'
import { unexplainedIn } from '../way-blockers.ts'
import { insertPutForward } from '../way-queries.ts'
import { loadFor } from './load-for.ts'
import { proposers, tellOf } from './tell-of.ts'

/**
 * Proposes a category, for leaders to moderate, also where the head hasn't submitted a self-assessment. Another level than the
 * ratings suggest needs a reason. @throws NotFound 404 · Forbidden 403 · Stale 412 · Blocked 409 with every reason · Invalid 400
 */
export async function proposeCategory(
  ctx: ActCtx,
  it: { categorisationId: string; level: Level; rationale: string; departure?: string | undefined },
): Promise<void> {
  const row = await loadFor(ctx, 'propose', it.categorisationId)
  const scheme = await schemeOfRound(ctx, row.roundId)
  const ratings = await allRatings(ctx, row.id)
  assertUnblocked([
    ...proposeBlockers(row.status),
    ...unexplainedBlockers(scheme, unexplainedIn(row, ratings)),
  ])
  const { level: suggested } = suggestionFrom(scheme, standingOf(ratings, 'trust'))
  const { level, rationale, departure = null } = it
  const fault = departureFault(scheme, { level, suggested, departure })
  if (fault) throw invalid([{ path: 'departure', message: fault }])
  await setProposal(ctx, row.id, { level, rationale, proposes: true })
  const putForward = { level, rationale, suggested, departure, reason: null, answer: null }
  await insertPutForward(ctx, row.id, { ...putForward, stage: 'proposed' })
  await moveTo(ctx, row.id, { act: 'propose', from: row.status, to: 'proposed' })
  await tellOf(ctx, row, 'category-proposed', proposers)
}
