import type { ActCtx } from '../../../http/handle.ts'
import { setWithdrawn } from '../writes.ts'
import { lockStanding } from './lock-standing.ts'
import { recordPractice } from './record-practice.ts'

/** A practice that doesn't hold any more is withdrawn and kept. @throws 404 · 403 · 412 · 409 */
export async function withdrawPractice(ctx: ActCtx, practiceId: string, reason: string): Promise<void> {
  const practice = await lockStanding(ctx, practiceId, 'withdraw')
  await setWithdrawn(ctx, practiceId, reason)
  await recordPractice(ctx, 'practice-withdrawn', practice)
}
