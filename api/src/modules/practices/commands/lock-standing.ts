import { authorize } from '../../../access/policy.ts'
import type { ActCtx } from '../../../http/handle.ts'
import { blocked, notFound } from '../../../http/problem.ts'
import { type PracticeAction, practicePolicy, subjectOf } from '../policy.ts'
import { lockPractice, type PracticeRow } from '../queries.ts'

/** A practice that the person asking may act on, and that isn't withdrawn. @throws 404 · 403 · 412 · 409 */
export async function lockStanding(
  ctx: ActCtx,
  practiceId: string,
  action: PracticeAction,
): Promise<PracticeRow> {
  const practice = await lockPractice(ctx, practiceId)
  if (!practice) throw notFound('This practice')
  authorize(practicePolicy, action, ctx.actor, subjectOf(practice))
  ctx.expect?.(practice.version)
  if (practice.withdrawnAt !== null)
    throw blocked([{ code: 'withdrawn', message: 'This practice was withdrawn, and stays as it is' }])
  return practice
}
