import { withdrawBlockers } from '@sixfold/shared/domain/support/blockers.ts'
import { ended } from '@sixfold/shared/domain/support/moves.ts'
import type { ActCtx } from '../../../http/handle.ts'
import { assertUnblocked } from '../../../http/problem.ts'
import { factsOf } from '../pairing-facts.ts'
import { pairingFor, savePairing } from '../save-pairing.ts'

/** The trust takes it back, and says why; also after both schools agreed. @throws 404 · 403 · 409 ended or begun · 412 */
export async function withdrawPairing(ctx: ActCtx, pairingId: string, reason: string): Promise<void> {
  const row = await pairingFor(ctx, pairingId, 'withdraw')
  assertUnblocked(withdrawBlockers(row))
  ctx.expect?.(row.version)
  await savePairing(ctx, row, ended(factsOf(row), 'withdrawn'), {
    kind: 'pairing-withdrawn',
    side: 'trust',
    reason,
  })
}
