import { closeBlockers, type Ending, yearAfter } from '@sixfold/shared/domain/cycle/close-cycle.ts'
import type { ActCtx } from '../../../http/handle.ts'
import { assertUnblocked, notFound } from '../../../http/problem.ts'
import { published, record } from '../../../record.ts'
import { faceOf } from '../../plans/queries.ts'
import { setClosed, setOutcomeReason } from '../cycle-writes.ts'
import { authorizeCycle } from '../policy.ts'
import {
  findCycle,
  findNextOpenCycle,
  listPriorities,
  lockCycle,
  lockPriorities,
  lockSchool,
} from '../queries.ts'
import type { PriorityRow } from '../rows.ts'
import { appendEntry } from '../writes.ts'
import { carryOver } from './carry-over.ts'
import { openCycle } from './open-cycle.ts'

export type Closing = { priorities: readonly Ending[]; openNext?: { id: string } | undefined }

/**
 * Closes a cycle: each priority that is open in it goes on in the school's next open cycle, or is stopped with a reason,
 * which completes it where it is. @throws 404 · 403 · 412 · 409 with every reason
 */
export async function closeCycle(ctx: ActCtx, cycleId: string, closing: Closing): Promise<void> {
  const found = await findCycle(ctx, cycleId)
  if (!found) throw notFound('This cycle')
  authorizeCycle('close', ctx.actor, found)
  await lockSchool(ctx, found.schoolId)
  const cycle = (await lockCycle(ctx, cycleId)) ?? found
  ctx.expect?.(cycle.version)
  const here = (await listPriorities(ctx, [cycleId])).filter((row) => row.outcome === null)
  await lockPriorities(
    ctx,
    here.map((row) => row.id),
  )
  const open = (await listPriorities(ctx, [cycleId])).filter((row) => row.outcome === null)
  const opens = closing.openNext && cycle.status === 'open' ? closing.openNext : undefined
  let next = await findNextOpenCycle(ctx, cycle)
  assertUnblocked(
    closeBlockers({ ...cycle, open, next: next !== null || opens !== undefined }, closing.priorities),
  )
  if (next === null && opens) {
    next = { ...opens, schoolId: cycle.schoolId, academicYear: yearAfter(cycle.academicYear, ctx.today) }
    await openCycle(ctx, next)
  }
  const going = open.filter(({ id }) => endingOf(closing, id)?.outcome === 'carried-over')
  if (next)
    await carryOver(
      ctx,
      next,
      going.map(({ id }) => id),
    )
  for (const row of open) {
    const ending = endingOf(closing, row.id)
    if (ending?.outcome === 'stop') await stopHere(ctx, row, ending.reason)
  }
  await setClosed(ctx, cycleId)
  await record(ctx, {
    kind: 'cycle-closed',
    schoolId: cycle.schoolId,
    recordKind: 'cycle',
    recordId: cycleId,
    audiences: published,
    data: { academicYear: cycle.academicYear },
  })
}

const endingOf = ({ priorities }: Closing, id: string) => priorities.find((one) => one.priorityId === id)

/** Completes a priority in the step in which it is. */
async function stopHere(ctx: ActCtx, row: PriorityRow, reason: string): Promise<void> {
  if (row.step === null) throw new Error('an open priority has a step')
  await appendEntry(
    ctx,
    row,
    { kind: 'complete', fromStep: row.step, toStep: null, turn: row.turn },
    { reason, decision: 'stop' },
  )
  await setOutcomeReason(ctx, row.cycleId, row.id, reason)
  const { title, audiences } = await faceOf(ctx, row)
  await record(ctx, {
    kind: 'priority-completed',
    schoolId: row.schoolId,
    recordKind: 'priority',
    recordId: row.id,
    audiences,
    data: { title, fromStep: row.step, toStep: null, decision: 'stop' },
  })
}
