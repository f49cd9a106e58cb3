import { endBodyBlockers, lastDayFaults } from '@sixfold/shared/domain/bodies/body.ts'
import type { ActCtx } from '../../../http/handle.ts'
import { assertUnblocked, invalid } from '../../../http/problem.ts'
import { updateBody } from '../writes.ts'
import { changed, loadBodyToEdit } from './load-body.ts'

/** Ends a body after a day. @throws NotFound 404 · Forbidden 403 · Stale 412 · Blocked 409 · Invalid 400 */
export async function endBody(ctx: ActCtx, bodyId: string, lastDay: string): Promise<void> {
  const body = await loadBodyToEdit(ctx, bodyId)
  ctx.expect?.(body.version)
  assertUnblocked(endBodyBlockers(body, body.lastMeetingOn, lastDay))
  const faults = lastDayFaults(body, lastDay)
  if (faults.length > 0) throw invalid(faults)
  await updateBody(ctx, { ...body, toOn: lastDay })
  await changed(ctx, 'body-ended', body)
}
