import { seatBlockers, seatFaults } from '@sixfold/shared/domain/bodies/body.ts'
import type { Ctx } from '../../../db/tenant.ts'
import { assertUnblocked, invalid } from '../../../http/problem.ts'
import { holdsRoleFor } from '../queries.ts'
import { insertSeat, type NewSeat } from '../writes.ts'
import { changed, loadBodyToEdit } from './load-body.ts'

/** Says that somebody sits on a body. @throws NotFound 404 · Forbidden 403 · Invalid 400 with every fault · Blocked 409 */
export async function addSeat(ctx: Ctx, seat: NewSeat): Promise<void> {
  const body = await loadBodyToEdit(ctx, seat.bodyId)
  const holds = await holdsRoleFor(ctx, body.kind, seat.personId, seat.fromOn)
  const faults = seatFaults(body, seat, holds)
  if (faults.length > 0) throw invalid(faults)
  assertUnblocked(seatBlockers(body, seat, body.seats))
  await insertSeat(ctx, seat)
  await changed(ctx, 'seat-given', body)
}
