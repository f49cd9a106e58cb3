import { ended } from '@sixfold/shared/domain/support/moves.ts'
import { confirmBlockers, endBlockers } from '@sixfold/shared/domain/support/new-head.ts'
import type { Side } from '@sixfold/shared/domain/support/pairing.ts'
import type { ActCtx } from '../../../http/handle.ts'
import { assertUnblocked } from '../../../http/problem.ts'
import { newHeadsIn } from '../new-heads.ts'
import { factsOf } from '../pairing-facts.ts'
import { confirming, endingAs } from '../policy.ts'
import { pairingFor, savePairing } from '../save-pairing.ts'

/** A school's new head stands behind the support; so does the head of a school that was directed. @throws 404 · 403 · 409 · 412 */
export async function confirmPairing(ctx: ActCtx, pairingId: string, side: Side): Promise<void> {
  const row = await pairingFor(ctx, pairingId, confirming[side])
  ctx.expect?.(row.version)
  const pairing = factsOf(row)
  const { personId } = ctx.actor
  const heads = (await newHeadsIn(ctx, [row]))(row, side)
  assertUnblocked(confirmBlockers(pairing, side, { personId, heads }, ctx.today))
  const after = { ...pairing, consents: { ...pairing.consents, [side]: { personId, as: 'head' as const } } }
  await savePairing(ctx, row, after, { kind: 'pairing-confirmed', side, consentAs: 'head' })
}

/** A school's new head ends what the school had agreed to. @throws 404 · 403 · 409 · 412 */
export async function endPairing(
  ctx: ActCtx,
  pairingId: string,
  { side, reason }: { side: Side; reason: string },
): Promise<void> {
  const row = await pairingFor(ctx, pairingId, endingAs[side])
  ctx.expect?.(row.version)
  const { personId } = ctx.actor
  const heads = (await newHeadsIn(ctx, [row]))(row, side)
  assertUnblocked(endBlockers(factsOf(row), side, { personId, heads }, ctx.today))
  await savePairing(ctx, row, ended(factsOf(row), 'withdrawn'), { kind: 'pairing-ended', side, reason })
}
