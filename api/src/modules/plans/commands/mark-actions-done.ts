import { editBlockers } from '@sixfold/shared/domain/cycle/edit.ts'
import { doneBlockers } from '@sixfold/shared/domain/plans/action.ts'
import type { Ctx } from '../../../db/tenant.ts'
import { assertUnblocked, ProblemError } from '../../../http/problem.ts'
import { authorizeCycle, cyclePolicy } from '../../cycles/policy.ts'
import { lockPriority } from '../../cycles/queries.ts'
import { lockActions, prioritiesOf } from '../action-queries.ts'
import { setStatuses } from '../action-writes.ts'
import { recordRunning } from '../record-action.ts'

/** Marks several actions done, or none of them. Done ones stay done. @throws 404 · 409, each naming every fault · 403 */
export async function markActionsDone(ctx: Ctx, actionIds: readonly string[]): Promise<void> {
  const priorities: NonNullable<Awaited<ReturnType<typeof lockPriority>>>[] = []
  // Always in the same order, so that two people never wait for each other.
  for (const id of await prioritiesOf(ctx, actionIds)) {
    const priority = await lockPriority(ctx, id)
    if (priority && cyclePolicy.read(ctx.actor, priority)) priorities.push(priority)
  }
  const actions = (await lockActions(ctx, actionIds)).filter((action) =>
    priorities.some((priority) => priority.id === action.priorityId),
  )
  assertAllThere(
    actionIds,
    actions.map(({ id }) => id),
  )
  for (const priority of priorities) authorizeCycle('write', ctx.actor, priority)
  assertUnblocked(
    actions.flatMap((action) => [
      ...editBlockers(action.step).map(({ code, message }) => ({
        code,
        message: `“${action.title}”: ${message}`,
      })),
      ...doneBlockers(action),
    ]),
  )
  const open = actions.filter((action) => action.status === 'open')
  await setStatuses(ctx, open, 'done', null)
  for (const priority of priorities)
    await recordRunning(
      ctx,
      'action-done',
      priority,
      open.filter((action) => action.priorityId === priority.id),
    )
}

function assertAllThere(asked: readonly string[], found: readonly string[]): void {
  const errors = asked.flatMap((id, index) =>
    found.includes(id)
      ? []
      : [{ path: `ids.${index}`, message: 'This action isn’t there, or isn’t yours to see' }],
  )
  if (errors.length > 0)
    throw new ProblemError(404, 'Not found', 'Some of these actions aren’t there. None was changed.', {
      errors,
    })
}
