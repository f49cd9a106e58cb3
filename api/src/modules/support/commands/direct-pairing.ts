import {
  directBlockers,
  directedSides,
  viewBlockers,
  withDirection,
} from '@sixfold/shared/domain/support/direct.ts'
import type { Side } from '@sixfold/shared/domain/support/pairing.ts'
import type { ActCtx } from '../../../http/handle.ts'
import { assertUnblocked } from '../../../http/problem.ts'
import { published } from '../../../record.ts'
import { directedOf, factsOf } from '../pairing-facts.ts'
import { viewing } from '../policy.ts'
import { pairingFor, recordAtBoth, savePairing } from '../save-pairing.ts'
import { appendPairingStep, insertView, touchPairing } from '../writes.ts'

/** A leader directs support in place of the schools that haven't agreed. @throws 404 · 403 · 409 with every reason · 412 */
export async function directPairing(ctx: ActCtx, pairingId: string, reason: string): Promise<void> {
  const row = await pairingFor(ctx, pairingId, 'direct')
  ctx.expect?.(row.version)
  const facts = { ...factsOf(row), ...directedOf(row) }
  assertUnblocked(directBlockers(facts, ctx.today))
  const after = withDirection(factsOf(row), facts, ctx.actor.personId)
  const [first, ...more] = directedSides(facts)
  const said = { consentAs: 'directed', reason } as const
  await savePairing(ctx, row, after, { ...said, kind: 'pairing-directed', side: first ?? 'trust' })
  const { halfDays } = row
  for (const side of more)
    await appendPairingStep(ctx, row.id, { ...said, from: 'agreed', to: 'agreed', side, halfDays })
}

/** What a directed school's head thinks of it. @throws 404 · 403 · 409 it wasn't directed, or is over · 412 */
export async function viewPairing(
  ctx: ActCtx,
  pairingId: string,
  { side, view }: { side: Side; view: string },
): Promise<void> {
  const row = await pairingFor(ctx, pairingId, viewing[side])
  ctx.expect?.(row.version)
  assertUnblocked(viewBlockers(factsOf(row), side))
  await insertView(ctx, row.id, { side, view })
  await touchPairing(ctx, row.id)
  await recordAtBoth(ctx, row, 'pairing-viewed', published, { saidBy: side })
}
