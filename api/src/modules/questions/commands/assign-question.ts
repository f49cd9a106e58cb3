import { assignBlockers } from '@sixfold/shared/domain/accountability/questions.ts'
import type { ActCtx } from '../../../http/handle.ts'
import { assertUnblocked, invalid } from '../../../http/problem.ts'
import { listAnswerers } from '../queries.ts'
import { appendTo } from '../writes.ts'
import { lockFor } from './lock-question.ts'
import { recordFrom } from './record-from.ts'

/** Says who is to answer. @throws 404 · 403 · 412 · 409 answered or closed · 400 somebody who can't be asked */
export async function assignQuestion(ctx: ActCtx, questionId: string, personId: string): Promise<void> {
  const question = await lockFor(ctx, questionId, 'assign')
  assertUnblocked(assignBlockers(question))
  const schoolIds = question.schools.map(({ id }) => id)
  const answerers = await listAnswerers(ctx, schoolIds, question.askedBy.id)
  if (!answerers.some(({ id }) => id === personId))
    throw invalid([
      { path: 'personId', message: 'Choose a trust leader, or a head or partner of the school it is about' },
    ])
  await appendTo(ctx, question, question.status, { kind: 'assigned', assigneeId: personId })
  await recordFrom(ctx, 'assigned', question)
}
