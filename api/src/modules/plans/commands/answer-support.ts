import { editBlockers } from '@sixfold/shared/domain/cycle/edit.ts'
import { answerFaults, type SupportNeed } from '@sixfold/shared/domain/plans/support-answer.ts'
import type { ActCtx } from '../../../http/handle.ts'
import { assertUnblocked, invalid, notFound } from '../../../http/problem.ts'
import { record } from '../../../record.ts'
import { authorizeCycle } from '../../cycles/policy.ts'
import { lockPriority } from '../../cycles/queries.ts'
import { faceOf } from '../queries.ts'
import { insertSupportAnswer, listSupportAnswers } from '../support-answer-queries.ts'

export type NewSupportAnswer = { needed: SupportNeed; why?: string | null | undefined }

/**
 * Answers whether the present turn of a priority needs support. What is expected is the number of answers that the turn has,
 * so that two people who answer at once hear of each other; the same answer again changes nothing. @throws 404 · 403 · 412 · 409 ·
 * 400
 */
export async function answerSupport(
  ctx: ActCtx,
  priorityId: string,
  answer: NewSupportAnswer,
): Promise<void> {
  const priority = await lockPriority(ctx, priorityId)
  if (!priority) throw notFound('This priority')
  authorizeCycle('write', ctx.actor, priority)
  const standing = (await listSupportAnswers(ctx, priorityId)).filter(({ turn }) => turn === priority.turn)
  ctx.expect?.(standing.length)
  assertUnblocked(editBlockers(priority.step))
  const faults = answerFaults(answer)
  if (faults.length > 0) throw invalid(faults)
  const { needed, why = null } = answer
  if (standing[0]?.needed === needed && standing[0].why === why) return
  await insertSupportAnswer(ctx, { priorityId, turn: priority.turn, needed, why })
  const { title, audiences } = await faceOf(ctx, priority)
  await record(ctx, {
    kind: 'support-answered',
    schoolId: priority.schoolId,
    recordKind: 'priority',
    recordId: priorityId,
    audiences,
    data: { title, needed },
  })
}
