import { replyBlockers, type ReplyAnswer } from '@sixfold/shared/domain/categorisation/reply.ts'
import type { ActCtx } from '../../../http/handle.ts'
import { assertUnblocked } from '../../../http/problem.ts'
import { published } from '../../../record.ts'
import { otherHeadReplying } from '../../heads/queries.ts'
import { moveTo, touch } from '../queries.ts'
import { isUnanswered } from '../way-blockers.ts'
import { askings } from '../way-presenter.ts'
import { insertReply } from '../way-queries.ts'
import { lockWayFor } from './load-for.ts'
import { proposers, tellOf, withHead } from './tell-of.ts'

export type Replying = { categorisationId: string; answer: ReplyAnswer; statement?: string | undefined }

/**
 * The head's answer: it agrees and goes on to the body, or challenges it. After the deadline it is kept and marked, and moves
 * nothing. @throws NotFound 404 · Forbidden 403 · Blocked 409 with every reason · Stale 412
 */
export async function replyToProposal(ctx: ActCtx, it: Replying): Promise<void> {
  const { row, way } = await lockWayFor(ctx, 'reply', it.categorisationId)
  // Before the version: a head's copy doesn't move with what the trust does meanwhile.
  const otherHead = await otherHeadReplying(ctx, row.school.id)
  assertUnblocked(replyBlockers({ status: row.status, lapsed: isUnanswered(way, row), otherHead }))
  // Once it is published or lapsed nothing else matters to a late reply, and who reads the published is told no version.
  const waits = row.status === 'awaiting-reply'
  ctx.expect?.(row.version, waits ? row.version : 1)
  const { answer, statement = null } = it
  const late = row.status !== 'awaiting-reply'
  const kept = await insertReply(ctx, row.id, { turn: askings(way.moves).length, answer, statement, late })
  if (!kept) assertUnblocked([{ code: 'replied', message: 'A reply to this is kept already' }])
  if (late) {
    await touch(ctx, row.id)
    return tellOf(
      ctx,
      row,
      'reply-received-late',
      row.status === 'published' ? published : [...withHead, 'trustees'],
    )
  }
  const to = answer === 'agrees' ? 'awaiting-decision' : 'challenged'
  await moveTo(ctx, row.id, { act: 'reply', from: row.status, to })
  await tellOf(ctx, row, answer === 'agrees' ? 'proposal-agreed' : 'proposal-challenged', withHead)
  if (to === 'awaiting-decision') await tellOf(ctx, row, 'proposal-with-board', [...proposers, 'trustees'])
}
