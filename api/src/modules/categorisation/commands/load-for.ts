import { authorize } from '../../../access/policy.ts'
import type { ActCtx } from '../../../http/handle.ts'
import { notFound } from '../../../http/problem.ts'
import { decidingBodies } from '../../bodies/queries.ts'
import { type CategorisationAction, categorisationPolicy } from '../policy.ts'
import { type CategorisationRow, lockCategorisation } from '../queries.ts'

/** Locks a categorisation for an act. @throws NotFound 404 · Forbidden 403 · Stale 412, in this order */
export async function loadFor(
  ctx: ActCtx,
  action: CategorisationAction,
  categorisationId: string,
): Promise<CategorisationRow> {
  const row = await lockFor(ctx, action, categorisationId)
  ctx.expect?.(row.version)
  return row
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
  const subject = { schoolId: row.school.id, status: row.status, bodies }
  if (!categorisationPolicy.read(ctx.actor, subject)) throw notFound('This categorisation')
  authorize(categorisationPolicy, action, ctx.actor, subject)
  return row
}
