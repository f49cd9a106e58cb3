import { decideBlockers } from '@sixfold/shared/domain/categorisation/decide.ts'
import type { ActCtx } from '../../../http/handle.ts'
import { assertUnblocked } from '../../../http/problem.ts'
import { sitsOn } from '../../bodies/policy.ts'
import { decidingBodies } from '../../bodies/queries.ts'
import { moveTo } from '../queries.ts'
import { decideFacts } from '../way-blockers.ts'
import { loadWayFor } from './load-for.ts'
import { proposers, tellOf } from './tell-of.ts'

/**
 * Sends a proposal back with a question; trustees no longer see it. @returns its version now, which is all that the trustee
 * may still be told. @throws NotFound 404 · Forbidden 403 · Stale 412 · Blocked 409 with every reason
 */
export async function returnProposal(
  ctx: ActCtx,
  it: { categorisationId: string; question: string },
): Promise<{ id: string; version: number }> {
  const { row, way } = await loadWayFor(ctx, 'return', it.categorisationId)
  const bodies = await decidingBodies(ctx)
  const { personId } = ctx.actor
  const asChiefExecutive = bodies.some((body) => body.kind === 'chief-executive' && sitsOn(ctx.actor, body))
  assertUnblocked(decideBlockers(decideFacts(row, way, { personId, asChiefExecutive })))
  await moveTo(ctx, row.id, { act: 'return', from: row.status, to: 'moderated', reason: it.question })
  // Trustees too: one thing fewer is asked of them.
  await tellOf(ctx, row, 'proposal-returned', [...proposers, 'trustees'])
  return { id: row.id, version: row.version + 1 }
}
