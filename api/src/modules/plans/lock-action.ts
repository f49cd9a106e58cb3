import type { Ctx } from '../../db/tenant.ts'
import { notFound } from '../../http/problem.ts'
import { authorizeCycle } from '../cycles/policy.ts'
import { lockPriority } from '../cycles/queries.ts'
import { lockActions, prioritiesOf } from './action-queries.ts'

/** An action and its priority, both locked, for somebody who may change them. @throws 404 · 403 */
export async function lockForChange(ctx: Ctx, actionId: string) {
  const [priorityId] = await prioritiesOf(ctx, [actionId])
  const priority = priorityId === undefined ? null : await lockPriority(ctx, priorityId)
  const [action] = priority ? await lockActions(ctx, [actionId]) : []
  if (!priority || !action) throw notFound('This action')
  authorizeCycle('write', ctx.actor, priority)
  return { action, priority }
}
