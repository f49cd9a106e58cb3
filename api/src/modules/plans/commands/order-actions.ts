import { editBlockers } from '@sixfold/shared/domain/cycle/edit.ts'
import type { Ctx } from '../../../db/tenant.ts'
import { assertUnblocked, blocked, notFound } from '../../../http/problem.ts'
import { authorizeCycle } from '../../cycles/policy.ts'
import { lockPriority } from '../../cycles/queries.ts'
import { listPresentActions } from '../action-queries.ts'
import { setRanks } from '../action-writes.ts'

/**
 * Puts the actions of a priority's present turn into this order: how they are listed, not what is planned. @throws 404 · 403 ·
 * 409 when these aren't exactly the actions that it has now
 */
export async function orderActions(ctx: Ctx, priorityId: string, ids: readonly string[]): Promise<void> {
  const priority = await lockPriority(ctx, priorityId)
  if (!priority) throw notFound('This priority')
  authorizeCycle('write', ctx.actor, priority)
  assertUnblocked(editBlockers(priority.step))
  const present = (await listPresentActions(ctx, [priorityId])).map(({ id }) => id)
  if (present.toSorted().join() !== ids.toSorted().join())
    throw blocked([
      {
        code: 'other-actions',
        message:
          'An action was added or taken out meanwhile: look at the list again, and put it in order then',
      },
    ])
  await setRanks(ctx, ids)
}
