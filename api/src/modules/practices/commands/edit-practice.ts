import type { ActCtx } from '../../../http/handle.ts'
import { assertCriterion } from '../../schemes/queries.ts'
import { type PracticeText, updatePractice } from '../writes.ts'
import { lockStanding } from './lock-standing.ts'
import { recordPractice } from './record-practice.ts'

/** Absent (or undefined) leaves a field, null clears it. */
export type PracticeChange = { [Field in keyof PracticeText]?: PracticeText[Field] | undefined }

/** Changes a practice's text. @throws 404 · 403 · 412 · 409 withdrawn · 400 */
export async function editPractice(ctx: ActCtx, practiceId: string, change: PracticeChange): Promise<void> {
  const before = await lockStanding(ctx, practiceId, 'edit')
  await assertCriterion(ctx, change.criterionKey, before.criterionKey)
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
  const after = { ...before, ...given }
  await updatePractice(ctx, practiceId, after)
  await recordPractice(ctx, 'practice-changed', after)
}
