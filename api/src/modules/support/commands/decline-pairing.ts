import { declineBlockers } from '@sixfold/shared/domain/support/blockers.ts'
import { ended } from '@sixfold/shared/domain/support/moves.ts'
import type { Side } from '@sixfold/shared/domain/support/pairing.ts'
import type { ActCtx } from '../../../http/handle.ts'
import { assertUnblocked } from '../../../http/problem.ts'
import { factsOf } from '../pairing-facts.ts'
import { declining } from '../policy.ts'
import { pairingFor, savePairing, versionOfTerms } from '../save-pairing.ts'

/** A school's head says no, and why. @throws 404 · 403 · 409 it is agreed or ended already · 412 the terms have changed */
export async function declinePairing(
  ctx: ActCtx,
  pairingId: string,
  { side, reason }: { side: Side; reason: string },
): Promise<void> {
  const row = await pairingFor(ctx, pairingId, declining[side])
  assertUnblocked(declineBlockers(row))
  ctx.expect?.(row.version, versionOfTerms(row))
  await savePairing(ctx, row, ended(factsOf(row), 'declined'), { kind: 'pairing-declined', side, reason })
}
