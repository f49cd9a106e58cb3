import { extensionFault } from '@sixfold/shared/domain/categorisation/reply.ts'
import { wayBlockers } from '@sixfold/shared/domain/categorisation/way.ts'
import type { ActCtx } from '../../../http/handle.ts'
import { assertUnblocked, invalid } from '../../../http/problem.ts'
import { moveTo } from '../queries.ts'
import { loadFor } from './load-for.ts'
import { tellOf, withHead } from './tell-of.ts'

/** Gives a head more time. @throws NotFound 404 · Forbidden 403 · Stale 412 · Blocked 409 · Invalid 400 */
export async function extendReply(
  ctx: ActCtx,
  it: { categorisationId: string; replyBy: string; reason: string },
): Promise<void> {
  const row = await loadFor(ctx, 'extendReply', it.categorisationId)
  assertUnblocked(wayBlockers('extend', row.status))
  const fault = extensionFault(it.replyBy, { replyBy: row.replyBy, today: ctx.today })
  if (fault) throw invalid([{ path: 'replyBy', message: fault }])
  const { replyBy, reason } = it
  await moveTo(ctx, row.id, { act: 'extend', from: row.status, to: row.status, replyBy, reason })
  await tellOf(ctx, row, 'reply-extended', withHead)
}
