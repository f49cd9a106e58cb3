import type { ActCtx } from '../../../http/handle.ts'
import { notFound } from '../../../http/problem.ts'
import { authorizeQuestion, type QuestionAction } from '../policy.ts'
import { lockQuestion, type QuestionRow, subjectOf } from '../queries.ts'

/** A question that the person asking may act on, locked. @throws 404 · 403 · 412 */
export async function lockFor(ctx: ActCtx, questionId: string, action: QuestionAction): Promise<QuestionRow> {
  const question = await lockQuestion(ctx, questionId)
  if (!question) throw notFound('This question')
  authorizeQuestion(action, ctx.actor, subjectOf(question))
  ctx.expect?.(question.version)
  return question
}
