import { replyDeadline } from '@sixfold/shared/domain/categorisation/reply.ts'
import type { Ctx } from '../../../db/tenant.ts'
import { headsInPost } from '../../heads/queries.ts'
import { calendarOf } from '../../trusts/queries.ts'
import { lockCategorisation, moveTo } from '../queries.ts'
import { awaitedAt, wayOf } from '../way-queries.ts'
import { askings } from '../way-presenter.ts'
import { windowOf } from './ask-for-reply.ts'
import { tellOf, withHead } from './tell-of.ts'

/**
 * Sets the deadline of a reply that is awaited at these schools anew when who heads them has changed: the clock stands still while
 * nobody does, and goes on once somebody is in post (domain.md §2). What a leader has given on top stays given.
 */
export async function keepReplyClock(ctx: Ctx, schoolIds: readonly string[]): Promise<void> {
  for (const id of await awaitedAt(ctx, schoolIds)) {
    const row = await lockCategorisation(ctx, id)
    if (row?.status !== 'awaiting-reply') continue
    const way = await wayOf(ctx, id)
    const turns = askings(way.moves)
    const asked = turns.at(-1)
    if (!asked) continue
    const due = replyDeadline({
      askedOn: asked.day,
      window: await windowOf(ctx, row.roundId, turns.length),
      calendar: await calendarOf(ctx, row.school.id),
      heads: await headsInPost(ctx, row.school.id),
    })
    const given = way.moves.findLast((it) => it.act === 'extend' && it.by !== null)?.replyBy ?? null
    const replyBy = due !== null && given !== null && given > due ? given : due
    if (replyBy === row.replyBy) continue
    await moveTo(ctx, id, { act: 'extend', from: row.status, to: row.status, replyBy, byItself: true })
    await tellOf(ctx, row, 'reply-extended', withHead)
  }
}
