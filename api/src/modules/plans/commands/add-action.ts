import { editBlockers } from '@sixfold/shared/domain/cycle/edit.ts'
import { actionFaults } from '@sixfold/shared/domain/plans/action.ts'
import type { Ctx } from '../../../db/tenant.ts'
import { assertUnblocked, invalid, notFound } from '../../../http/problem.ts'
import { authorizeCycle } from '../../cycles/policy.ts'
import { lockPriority } from '../../cycles/queries.ts'
import { isOfTrust } from '../action-queries.ts'
import { insertActions } from '../action-writes.ts'
import { recordPlanned } from '../record-action.ts'
import { changePlanField } from './change-plan-field.ts'

export type NewAction = {
  id: string
  title: string
  ownerPersonId?: string | null | undefined
  owner?: string | null | undefined
  dueOn?: string | null | undefined
  plannedPence?: number | null | undefined
}

/** Adds an action to a priority's present turn, at whichever step it is. @throws 404 · 403 · 409 · 400 */
export const addAction = (ctx: Ctx, { priorityId, ...action }: NewAction & { priorityId: string }) =>
  addActions(ctx, priorityId, [action])

/** Adds several, in this order, as one event. @throws as `addAction` */
export async function addActions(ctx: Ctx, priorityId: string, actions: readonly NewAction[]): Promise<void> {
  const priority = await lockPriority(ctx, priorityId)
  if (!priority) throw notFound('This priority')
  authorizeCycle('write', ctx.actor, priority)
  assertUnblocked(editBlockers(priority.step))
  for (const action of actions) await assertSoundOwner(ctx, action)
  await changePlanField(ctx, priority.id)
  await insertActions(
    ctx,
    { priorityId, turn: priority.turn },
    actions.map((action) => ({
      id: action.id,
      title: action.title,
      ownerPersonId: action.ownerPersonId ?? null,
      owner: action.owner ?? null,
      dueOn: action.dueOn ?? null,
      plannedPence: action.plannedPence ?? null,
      actualPence: null,
    })),
  )
  await recordPlanned(
    ctx,
    'action-added',
    priority,
    actions.map(({ title }) => title),
  )
}

/** @throws 400 with every fault */
export async function assertSoundOwner(
  ctx: Ctx,
  given: Pick<NewAction, 'owner' | 'ownerPersonId'>,
): Promise<void> {
  const faults = actionFaults(given)
  if (given.ownerPersonId && !(await isOfTrust(ctx, given.ownerPersonId)))
    faults.push({ path: 'ownerPersonId', message: 'This person isn’t in this trust' })
  if (faults.length > 0) throw invalid(faults)
}
