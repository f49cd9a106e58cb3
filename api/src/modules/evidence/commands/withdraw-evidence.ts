import type { ActCtx } from '../../../http/handle.ts'
import { blocked, notFound } from '../../../http/problem.ts'
import { authorizeEvidence } from '../policy.ts'
import { lockEvidence } from '../queries.ts'
import { setWithdrawn } from '../writes.ts'
import { recordEvidence } from './record-evidence.ts'

/** Evidence that doesn't hold is withdrawn and kept: it counts no more, from today on. @throws 404 · 403 · 412 · 409 */
export async function withdrawEvidence(ctx: ActCtx, evidenceId: string, reason: string): Promise<void> {
  const evidence = await lockEvidence(ctx, evidenceId)
  if (!evidence) throw notFound('This evidence')
  authorizeEvidence('withdraw', ctx.actor, evidence)
  ctx.expect?.(evidence.version)
  if (evidence.withdrawnAt !== null)
    throw blocked([{ code: 'withdrawn', message: 'This evidence is withdrawn already' }])
  await setWithdrawn(ctx, evidenceId, reason)
  await recordEvidence(ctx, 'evidence-withdrawn', evidence)
}
