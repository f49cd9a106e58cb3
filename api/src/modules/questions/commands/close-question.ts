import { closeBlockers } from '@sixfold/shared/domain/accountability/questions.ts'
import type { ActCtx } from '../../../http/handle.ts'
import { assertUnblocked } from '../../../http/problem.ts'
import { appendTo } from '../writes.ts'
import { lockFor } from './lock-question.ts'
import { recordFrom } from './record-from.ts'

/** Closes a question, with a word or without. @throws 404 · 403 · 412 · 409 closed, or no answer and no word */
export async function closeQuestion(ctx: ActCtx, questionId: string, text: string | undefined) {
  const question = await lockFor(ctx, questionId, 'close')
  assertUnblocked(closeBlockers(question, { word: text !== undefined }))
  await appendTo(ctx, question, 'closed', { kind: 'closed', text })
  await recordFrom(ctx, 'closed', question)
}
