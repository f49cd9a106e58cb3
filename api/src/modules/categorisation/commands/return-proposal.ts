import { decideBlockers } from '@sixfold/shared/domain/categorisation/decide.ts'
import type { ActCtx } from '../../../http/handle.ts'
import { assertUnblocked } from '../../../http/problem.ts'
import { record } from '../../../record.ts'
import { moveTo } from '../queries.ts'
import { loadFor } from './load-for.ts'

/**
 * Sends a proposal back with a question; trustees no longer see it. @returns its version now, which is all that the trustee
 * may still be told. @throws NotFound 404 · Forbidden 403 · Stale 412 · Blocked 409 with every reason
 */
export async function returnProposal(
  ctx: ActCtx,
  it: { categorisationId: string; question: string },
): Promise<{ id: string; version: number }> {
  const row = await loadFor(ctx, 'return', it.categorisationId)
  assertUnblocked(decideBlockers({ ...row, personId: ctx.actor.personId }))
  await moveTo(ctx, row.id, { from: row.status, to: 'proposed', reason: it.question })
  // Trustees too: one thing fewer is asked of them.
  await record(ctx, {
    kind: 'proposal-returned',
    schoolId: row.school.id,
    recordKind: 'categorisation',
    recordId: row.id,
    audiences: ['leaders', 'partners', 'trustees'],
    data: { academicYear: row.academicYear },
  })
  return { id: row.id, version: row.version + 1 }
}
