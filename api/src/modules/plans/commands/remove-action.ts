import { editBlockers } from '@sixfold/shared/domain/cycle/edit.ts'
import { removeBlockers } from '@sixfold/shared/domain/plans/action.ts'
import type { ActCtx } from '../../../http/handle.ts'
import { assertUnblocked } from '../../../http/problem.ts'
import { heldActions } from '../action-queries.ts'
import { setRemoved } from '../action-writes.ts'
import { lockForChange } from '../lock-action.ts'
import { recordPlanned } from '../record-action.ts'
import { changePlanField } from './change-plan-field.ts'
import { settlePlan } from './settle-plan.ts'

/** Takes out an action that no approved plan holds; it is kept, and shown no more. @throws 404 · 403 · 412 · 409 */
export async function removeAction(ctx: ActCtx, actionId: string): Promise<void> {
  const { action, priority } = await lockForChange(ctx, actionId)
  ctx.expect?.(action.version)
  const held = await heldActions(ctx, [priority.id])
  assertUnblocked([...editBlockers(priority.step), ...removeBlockers(held.has(actionId))])
  await changePlanField(ctx, priority.id)
  await setRemoved(ctx, actionId)
  await settlePlan(ctx, priority.id)
  await recordPlanned(ctx, 'action-removed', priority, [action.title])
}
