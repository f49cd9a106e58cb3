import type { Level } from '@sixfold/shared/domain/categorisation/scheme.ts'
import { differs } from '@sixfold/shared/domain/categorisation/moderate.ts'
import { suggestionFrom } from '@sixfold/shared/domain/categorisation/suggestion.ts'
import { wayBlockers } from '@sixfold/shared/domain/categorisation/way.ts'
import type { ActCtx } from '../../../http/handle.ts'
import { assertUnblocked } from '../../../http/problem.ts'
import { schemeOfRound } from '../../schemes/queries.ts'
import { moveTo, setProposal } from '../queries.ts'
import { standingRatings } from '../rating-queries.ts'
import { insertPutForward } from '../way-queries.ts'
import { askForReply } from './ask-for-reply.ts'
import { loadWayFor } from './load-for.ts'
import { reReviewerBlockersOf } from './name-re-reviewer.ts'
import { proposers, tellOf, withHead } from './tell-of.ts'

export type ReReviewing = { categorisationId: string; level: Level; rationale: string; reason: string }

/**
 * The result of a re-review: what was challenged stands and goes on to the body, or it is changed and the head is asked again.
 * @throws NotFound 404 · Forbidden 403 · Stale 412 · Blocked 409 with every reason
 */
export async function reReview(ctx: ActCtx, it: ReReviewing): Promise<void> {
  const { row, way } = await loadWayFor(ctx, 'reReview', it.categorisationId)
  assertUnblocked([
    ...wayBlockers('re-review', row.status),
    // Whoever was named may have proposed or moderated since, or belong to the school by now.
    ...(await reReviewerBlockersOf(ctx, row, way, ctx.actor.personId)),
  ])
  const { level, rationale, reason } = it
  const changed = differs(
    { level: row.level ?? level, rationale: row.rationale ?? rationale },
    { level, rationale },
  )
  const scheme = await schemeOfRound(ctx, row.roundId)
  const { level: suggested } = suggestionFrom(scheme, await standingRatings(ctx, [row.id]))
  await setProposal(ctx, row.id, { level, rationale, proposes: false })
  const putForward = { level, rationale, reason, suggested, departure: null, answer: null }
  await insertPutForward(ctx, row.id, { ...putForward, stage: 're-reviewed' })
  await moveTo(ctx, row.id, { act: 're-review', from: row.status, to: 're-reviewed' })
  await tellOf(ctx, row, 'category-re-reviewed', withHead)
  if (changed) return askForReply(ctx, row, way, { act: 're-review', from: 're-reviewed' })
  await moveTo(ctx, row.id, { act: 're-review', from: 're-reviewed', to: 'awaiting-decision' })
  await tellOf(ctx, row, 'proposal-with-board', [...proposers, 'trustees'])
}
