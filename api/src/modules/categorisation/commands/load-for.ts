import { authorize } from '../../../access/policy.ts'
import type { ActCtx } from '../../../http/handle.ts'
import { notFound } from '../../../http/problem.ts'
import { decidingBodies } from '../../bodies/queries.ts'
import { type CategorisationAction, categorisationPolicy } from '../policy.ts'
import { type CategorisationRow, lockCategorisation, moveTo } from '../queries.ts'
import { type Way, wayOf } from '../way-queries.ts'

/** Locks a categorisation for an act. @throws NotFound 404 · Forbidden 403 · Stale 412, in this order */
export async function loadFor(
  ctx: ActCtx,
  action: CategorisationAction,
  categorisationId: string,
): Promise<CategorisationRow> {
  const row = await lockFor(ctx, action, categorisationId)
  expectTold(ctx, row)
  return row
}

/** The same with what happened on its way, a deadline that has passed meanwhile among it. */
export async function loadWayFor(
  ctx: ActCtx,
  action: CategorisationAction,
  categorisationId: string,
): Promise<{ row: CategorisationRow; way: Way }> {
  const found = await lockWayFor(ctx, action, categorisationId)
  expectTold(ctx, found.row)
  return found
}

/** The same for an act that checks the version itself. @throws NotFound 404 · Forbidden 403 */
export async function lockWayFor(
  ctx: ActCtx,
  action: CategorisationAction,
  categorisationId: string,
): Promise<{ row: CategorisationRow; way: Way }> {
  const row = await lockFor(ctx, action, categorisationId)
  await recordLapse(ctx, row)
  return { row, way: await wayOf(ctx, row.id) }
}

/** The same for an act on a part of it that has a version of its own. @throws NotFound 404 · Forbidden 403 */
export async function lockFor(
  ctx: ActCtx,
  action: CategorisationAction,
  categorisationId: string,
): Promise<CategorisationRow> {
  const row = await lockCategorisation(ctx, categorisationId)
  if (!row) throw notFound('This categorisation')
  const bodies = await decidingBodies(ctx)
  const subject = { schoolId: row.school.id, status: row.status, reReviewerId: row.reReviewerId, bodies }
  if (!categorisationPolicy.read(ctx.actor, subject)) throw notFound('This categorisation')
  authorize(categorisationPolicy, action, ctx.actor, subject)
  return row
}

/** Who reads what is published is told version 1, and nothing of what is published has changed since. @throws Stale 412 */
const expectTold = (ctx: ActCtx, row: CategorisationRow) =>
  ctx.expect?.(row.version, row.status === 'published' ? 1 : row.version)

/** Writes down that a deadline has passed, before anything else is built on it. */
async function recordLapse(ctx: ActCtx, row: CategorisationRow): Promise<void> {
  if (row.recordedStatus !== 'awaiting-reply' || row.status !== 'awaiting-decision') return
  await moveTo(ctx, row.id, { act: 'lapse', from: 'awaiting-reply', to: 'awaiting-decision', byItself: true })
}
