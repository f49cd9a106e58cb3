import { conversationBlockers, conversationDayFault } from '@sixfold/shared/domain/categorisation/reply.ts'
import type { ActCtx } from '../../../http/handle.ts'
import { assertUnblocked, invalid } from '../../../http/problem.ts'
import { nameOfPerson } from '../../people/queries.ts'
import { setConversation } from '../queries.ts'
import { isSpoken } from '../way-blockers.ts'
import { askForReply } from './ask-for-reply.ts'
import { loadWayFor } from './load-for.ts'

export type Spoken = { heldOn: string; heldBy: string } | { whyNone: string }

/**
 * Records the conversation with the head, or why there was none, and asks for the reply. @throws NotFound 404 · Forbidden 403 ·
 * Stale 412 · Blocked 409 with every reason · Invalid 400 with every fault
 */
export async function recordConversation(ctx: ActCtx, categorisationId: string, it: Spoken): Promise<void> {
  const { row, way } = await loadWayFor(ctx, 'converse', categorisationId)
  assertUnblocked(conversationBlockers({ status: row.status, spoken: isSpoken(row) }))
  if ('whyNone' in it) await setConversation(ctx, row.id, { heldOn: null, heldBy: null, whyNone: it.whyNone })
  else {
    const moderatedOn = way.moves.find((move) => move.to === 'moderated')?.day ?? null
    const day = conversationDayFault(it.heldOn, { moderatedOn, today: ctx.today })
    const faults = [
      ...(day === null ? [] : [{ path: 'heldOn', message: day }]),
      ...((await nameOfPerson(ctx, it.heldBy)) === null
        ? [{ path: 'heldBy', message: 'This person isn’t in this trust' }]
        : []),
    ]
    if (faults.length > 0) throw invalid(faults)
    await setConversation(ctx, row.id, { ...it, whyNone: null })
  }
  await askForReply(ctx, row, way, { act: 'conversation', from: row.status })
}
