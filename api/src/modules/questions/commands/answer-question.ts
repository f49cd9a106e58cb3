import { answerBlockers } from '@sixfold/shared/domain/accountability/questions.ts'
import type { ActCtx } from '../../../http/handle.ts'
import { assertUnblocked, type Fault, invalid } from '../../../http/problem.ts'
import { mayLink } from '../policy.ts'
import { publishedAmong, type RecordRef } from '../published-queries.ts'
import { type QuestionRow, subjectOf } from '../queries.ts'
import { appendTo } from '../writes.ts'
import { lockFor } from './lock-question.ts'
import { recordFrom } from './record-from.ts'

/** Answers, or adds to an answer. @throws 404 · 403 · 412 · 409 closed · 400 a link that its readers couldn't open */
export async function answerQuestion(
  ctx: ActCtx,
  questionId: string,
  { text, links }: { text: string; links: readonly RecordRef[] },
): Promise<void> {
  const question = await lockFor(ctx, questionId, 'answer')
  assertUnblocked(answerBlockers(question))
  const faults = await linkFaults(ctx, question, links)
  if (faults.length > 0) throw invalid(faults)
  await appendTo(ctx, question, 'answered', { kind: 'answered', text, links })
  await recordFrom(ctx, 'answered', question)
}

async function linkFaults(ctx: ActCtx, question: QuestionRow, links: readonly RecordRef[]): Promise<Fault[]> {
  const known = await publishedAmong(ctx, links)
  return links.flatMap(({ kind, id }, index) => {
    const path = `links.${index}`
    if (links.findIndex((it) => it.kind === kind && it.id === id) < index)
      return [{ path, message: 'This record is named already' }]
    const record = known.find((it) => it.kind === kind && it.id === id)
    return record && mayLink(ctx.actor, subjectOf(question), record)
      ? []
      : [{ path, message: 'This isn’t something that whoever asked can open: it isn’t published to them' }]
  })
}
