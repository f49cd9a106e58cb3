import { askAgainBlockers } from '@sixfold/shared/domain/accountability/questions.ts'
import type { ActCtx } from '../../../http/handle.ts'
import { assertUnblocked } from '../../../http/problem.ts'
import { appendTo } from '../writes.ts'
import { lockFor } from './lock-question.ts'
import { recordFrom } from './record-from.ts'

/** Asks again what was answered or closed; whoever was asked to answer still is. @throws 404 · 403 · 412 · 409 */
export async function askAgain(ctx: ActCtx, questionId: string, text: string): Promise<void> {
  const question = await lockFor(ctx, questionId, 'askAgain')
  assertUnblocked(askAgainBlockers(question))
  await appendTo(ctx, question, 'asked', { kind: 'asked-again', text })
  await recordFrom(ctx, 'asked-again', question)
}
