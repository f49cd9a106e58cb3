import { replyDeadline, replyWindow, secondReplyWindow } from '@sixfold/shared/domain/categorisation/reply.ts'
import type { CategorisationStatus } from '@sixfold/shared/domain/categorisation/status.ts'
import type { WayAct } from '@sixfold/shared/domain/categorisation/way.ts'
import type { Ctx } from '../../../db/tenant.ts'
import { headsInPost } from '../../heads/queries.ts'
import { calendarOf } from '../../trusts/queries.ts'
import { type CategorisationRow, moveTo } from '../queries.ts'
import { askings } from '../way-presenter.ts'
import type { Way } from '../way-queries.ts'
import { tellOf, withHead } from './tell-of.ts'

/** Working days that a head has in a turn: fewer once the head has been asked before. */
export const windowOf = (turn: number): number => (turn === 1 ? replyWindow : secondReplyWindow)

/** Asks the school's head for a reply, from today on. */
export async function askForReply(
  ctx: Ctx,
  row: CategorisationRow,
  way: Way,
  move: { act: WayAct; from: CategorisationStatus },
): Promise<void> {
  const replyBy = replyDeadline({
    askedOn: ctx.today,
    window: windowOf(askings(way.moves).length + 1),
    calendar: await calendarOf(ctx, row.school.id),
    heads: await headsInPost(ctx, row.school.id),
  })
  await moveTo(ctx, row.id, { ...move, to: 'awaiting-reply', replyBy })
  await tellOf(ctx, row, 'reply-asked', withHead)
}
