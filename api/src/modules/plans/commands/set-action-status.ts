import { editBlockers } from '@sixfold/shared/domain/cycle/edit.ts'
import type { ActionStatus } from '@sixfold/shared/domain/plans/action.ts'
import type { Ctx } from '../../../db/tenant.ts'
import { assertUnblocked, invalid } from '../../../http/problem.ts'
import { setStatuses } from '../action-writes.ts'
import { lockForChange } from '../lock-action.ts'
import { recordRunning } from '../record-action.ts'

const kinds = { open: 'action-reopened', done: 'action-done', dropped: 'action-dropped' } as const

/**
 * Marks an action done, drops it with a reason, or opens it again: needs no approval. To the status that it has already:
 * nothing happens. @throws 404 · 403 · 409 · 400 dropped without a reason
 */
export async function setActionStatus(
  ctx: Ctx,
  actionId: string,
  { status, reason }: { status: ActionStatus; reason?: string | undefined },
): Promise<void> {
  const { action, priority } = await lockForChange(ctx, actionId)
  if (action.status === status) return
  assertUnblocked(editBlockers(priority.step))
  if (status === 'dropped' && reason === undefined)
    throw invalid([{ path: 'reason', message: 'Say why it is dropped' }])
  await setStatuses(ctx, [action], status, reason ?? null)
  await recordRunning(ctx, kinds[status], priority, [action])
}
