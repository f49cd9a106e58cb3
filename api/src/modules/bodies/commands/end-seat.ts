import { lastDayFaults, seatBlockers } from '@sixfold/shared/domain/bodies/body.ts'
import type { ActCtx } from '../../../http/handle.ts'
import { assertUnblocked, invalid, notFound } from '../../../http/problem.ts'
import { appendSeatEnd } from '../writes.ts'
import { changed, loadBodyToEdit } from './load-body.ts'

export type SeatEnd = { bodyId: string; seatId: string; lastDay: string; reason: string }

/** Says when somebody stops sitting on a body. @throws NotFound 404 · Forbidden 403 · Stale 412 · Invalid 400 · Blocked 409 */
export async function endSeat(ctx: ActCtx, { bodyId, seatId, lastDay, reason }: SeatEnd): Promise<void> {
  const body = await loadBodyToEdit(ctx, bodyId)
  const seat = body.seats.find((one) => one.id === seatId)
  if (!seat) throw notFound('This seat')
  ctx.expect?.(body.version)
  const faults = lastDayFaults(seat, lastDay)
  if (faults.length > 0) throw invalid(faults)
  const others = body.seats.filter((one) => one.id !== seatId)
  assertUnblocked(seatBlockers(body, { ...seat, toOn: lastDay }, others))
  await appendSeatEnd(ctx, seatId, lastDay, reason)
  await changed(ctx, 'seat-ended', body)
}
