import { editBlockers } from '@sixfold/shared/domain/cycle/edit.ts'
import type { ActCtx } from '../../../http/handle.ts'
import { assertUnblocked } from '../../../http/problem.ts'
import type { ActionFields } from '../action-writes.ts'
import { updateAction } from '../action-writes.ts'
import { lockForChange } from '../lock-action.ts'
import { recordPlanned, recordRunning } from '../record-action.ts'
import { assertSoundOwner } from './add-action.ts'
import { changePlanField } from './change-plan-field.ts'
import { settlePlan } from './settle-plan.ts'

/** Absent (or undefined) leaves a field, null clears it; a person takes the place of words, and the other way round. */
export type ActionChange = { [Field in keyof ActionFields]?: ActionFields[Field] | undefined }

/** Changes an action. What it cost in the end runs; the rest is planned. @throws 404 · 403 · 412 · 409 · 400 */
export async function editAction(ctx: ActCtx, actionId: string, change: ActionChange): Promise<void> {
  const { action, priority } = await lockForChange(ctx, actionId)
  ctx.expect?.(action.version)
  assertUnblocked(editBlockers(priority.step))
  await assertSoundOwner(ctx, change)
  const before: ActionFields = { ...action, owner: action.ownerPersonId === null ? action.owner : null }
  const after = changed(before, change)
  const planned = (['title', 'ownerPersonId', 'owner', 'dueOn', 'plannedPence'] as const).some(
    (field) => before[field] !== after[field],
  )
  if (planned) await changePlanField(ctx, priority.id)
  else if (before.actualPence === after.actualPence) return
  await updateAction(ctx, actionId, after)
  if (planned) await settlePlan(ctx, priority.id)
  if (planned) await recordPlanned(ctx, 'action-changed', priority, [after.title])
  else await recordRunning(ctx, 'action-cost-changed', priority, [{ id: actionId, title: after.title }])
}

function changed(before: ActionFields, change: ActionChange): ActionFields {
  const { title, ownerPersonId, owner, dueOn, plannedPence, actualPence } = before
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
  return {
    title,
    ownerPersonId: change.owner ? null : ownerPersonId,
    owner: change.ownerPersonId ? null : owner,
    dueOn,
    plannedPence,
    actualPence,
    ...given,
  }
}
