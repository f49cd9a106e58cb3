import { reopenBlockers } from '@sixfold/shared/domain/cycle/reopen-cycle.ts'
import { stoppedAt } from '@sixfold/shared/domain/cycle/trail.ts'
import type { ActCtx } from '../../../http/handle.ts'
import { assertUnblocked, notFound } from '../../../http/problem.ts'
import { published, record } from '../../../record.ts'
import { faceOf } from '../../plans/queries.ts'
import { setReopened, takeUp } from '../cycle-writes.ts'
import { authorizeCycle } from '../policy.ts'
import { findCycle, listPriorities, listTrail, lockCycle, lockPriorities, lockSchool } from '../queries.ts'
import type { PriorityRow } from '../rows.ts'

/**
 * Opens a cycle again that was closed by mistake: what closing it stopped goes on in the step in which it was, as a new line of
 * its trail. @throws 404 · 403 · 412 · 409 with every reason
 */
export async function reopenCycle(ctx: ActCtx, cycleId: string, reason: string): Promise<void> {
  const found = await findCycle(ctx, cycleId)
  if (!found) throw notFound('This cycle')
  authorizeCycle('reopen', ctx.actor, found)
  await lockSchool(ctx, found.schoolId)
  const cycle = (await lockCycle(ctx, cycleId)) ?? found
  ctx.expect?.(cycle.version)
  const held = (await listPriorities(ctx, [cycleId])).map(({ id }) => id)
  await lockPriorities(ctx, held)
  const priorities = await listPriorities(ctx, [cycleId])
  const goneOn = priorities.filter(({ outcome }) => outcome === 'carried-over').map(({ title }) => title)
  assertUnblocked(reopenBlockers({ status: cycle.status, goneOn }))
  for (const row of priorities) if (row.outcomeReason !== null) await goOn(ctx, row, reason)
  await setReopened(ctx, cycleId, reason)
  await record(ctx, {
    kind: 'cycle-reopened',
    schoolId: cycle.schoolId,
    recordKind: 'cycle',
    recordId: cycleId,
    audiences: published,
    data: { academicYear: cycle.academicYear },
  })
}

async function goOn(ctx: ActCtx, row: PriorityRow, reason: string): Promise<void> {
  const step = stoppedAt(await listTrail(ctx, [row.id]), row.step)
  if (step === null) throw new Error('what closing a cycle stopped has a step in which it was')
  await takeUp(ctx, row, step, reason)
  const { title, audiences } = await faceOf(ctx, row)
  await record(ctx, {
    kind: 'priority-taken-up',
    schoolId: row.schoolId,
    recordKind: 'priority',
    recordId: row.id,
    audiences,
    data: { title, toStep: step },
  })
}
