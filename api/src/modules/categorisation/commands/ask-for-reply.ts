import { replyDeadline, secondReplyWindow } from '@sixfold/shared/domain/categorisation/reply.ts'
import type { CategorisationStatus } from '@sixfold/shared/domain/categorisation/status.ts'
import type { WayAct } from '@sixfold/shared/domain/categorisation/way.ts'
import type { Ctx } from '../../../db/tenant.ts'
import { headsInPost } from '../../heads/queries.ts'
import { schemeOfRound } from '../../schemes/queries.ts'
import { calendarOf } from '../../trusts/queries.ts'
import { type CategorisationRow, moveTo } from '../queries.ts'
import { askings } from '../way-presenter.ts'
import type { Way } from '../way-queries.ts'
import { tellOf, withHead } from './tell-of.ts'

/** Working days that a head has in a turn: as the round's scheme says, and fewer once the head has been asked before. */
export async function windowOf(ctx: Ctx, roundId: string, turn: number): Promise<number> {
  return turn === 1 ? (await schemeOfRound(ctx, roundId)).replyDays : secondReplyWindow
}

/** Asks the school's head for a reply, from today on. */
export async function askForReply(
  ctx: Ctx,
  row: CategorisationRow,
  way: Way,
  move: { act: WayAct; from: CategorisationStatus },
): Promise<void> {
  const replyBy = replyDeadline({
    askedOn: ctx.today,
    window: await windowOf(ctx, row.roundId, askings(way.moves).length + 1),
    calendar: await calendarOf(ctx, row.school.id),
    heads: await headsInPost(ctx, row.school.id),
  })
  await moveTo(ctx, row.id, { ...move, to: 'awaiting-reply', replyBy })
  await tellOf(ctx, row, 'reply-asked', withHead)
}
