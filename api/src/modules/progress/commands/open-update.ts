import { authorize } from '../../../access/policy.ts'
import type { Ctx } from '../../../db/tenant.ts'
import { notFound } from '../../../http/problem.ts'
import { subjectOf, updatePolicy } from '../policy.ts'
import { findWording } from '../queries.ts'
import type { WordingRow } from '../rows.ts'
import { putOpened } from '../writes.ts'

/** Keeps that somebody other than its sender opened an update, and when first. @throws 404 */
export async function openUpdate(ctx: Ctx, updateId: string): Promise<WordingRow> {
  const update = await findWording(ctx, updateId)
  if (!update) throw notFound('This update')
  authorize(updatePolicy, 'read', ctx.actor, subjectOf(update, ctx.today))
  if (update.by.id !== ctx.actor.personId) await putOpened(ctx, updateId)
  return update
}
