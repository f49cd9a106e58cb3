import { reachedBlockers } from '@sixfold/shared/domain/cycle/edit.ts'
import type { ActCtx } from '../../../http/handle.ts'
import { assertUnblocked, notFound } from '../../../http/problem.ts'
import { record } from '../../../record.ts'
import { authorizeCycle } from '../../cycles/policy.ts'
import { lockPriority } from '../../cycles/queries.ts'
import { faceOf } from '../../plans/queries.ts'
import { listJudgements } from '../queries.ts'
import type { JudgementRow } from '../rows.ts'
import { insertJudgement } from '../writes.ts'

export type NewJudgement = Omit<JudgementRow, 'turn' | 'sequence' | 'day' | 'by'>

/**
 * Judges impact and implementation of the present turn, from step 5 on. What is expected is the turn's newest sequence, 0
 * for none: so two people don't judge past each other unknowingly. @throws 404 · 403 · 412 · 409
 */
export async function judgeImpact(
  ctx: ActCtx,
  priorityId: string,
  judgement: NewJudgement,
): Promise<JudgementRow> {
  const priority = await lockPriority(ctx, priorityId)
  if (!priority) throw notFound('This priority')
  authorizeCycle('write', ctx.actor, priority)
  const { turn } = priority
  const last = (await listJudgements(ctx, priorityId)).find((one) => one.turn === turn)?.sequence ?? 0
  ctx.expect?.(last)
  assertUnblocked(reachedBlockers(priority.step, 'evaluate'))
  const row = { ...judgement, turn, sequence: last + 1 }
  await insertJudgement(ctx, priorityId, row)
  const { title, audiences } = await faceOf(ctx, priority)
  await record(ctx, {
    kind: 'impact-judged',
    schoolId: priority.schoolId,
    recordKind: 'priority',
    recordId: priorityId,
    audiences,
    data: { title, impact: judgement.impact },
  })
  return { ...row, day: ctx.today, by: { id: ctx.actor.personId, name: ctx.actor.name } }
}
