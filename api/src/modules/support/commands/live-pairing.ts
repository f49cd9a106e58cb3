import { type LifeAct, lifeBlockers, lifeMoves } from '@sixfold/shared/domain/support/life.ts'
import type { ActCtx } from '../../../http/handle.ts'
import { assertUnblocked } from '../../../http/problem.ts'
import { factsOf } from '../pairing-facts.ts'
import { pairingFor, savePairing } from '../save-pairing.ts'

const events = {
  start: 'pairing-started',
  pause: 'pairing-paused',
  resume: 'pairing-resumed',
  complete: 'pairing-completed',
} as const

/** Starts, pauses, resumes or completes support. @throws 404 · 403 · 412 · 409 with every reason */
export async function livePairing(
  ctx: ActCtx,
  pairingId: string,
  { act, reason }: { act: LifeAct; reason?: string },
): Promise<void> {
  const row = await pairingFor(ctx, pairingId, act)
  ctx.expect?.(row.version)
  const pairing = factsOf(row)
  assertUnblocked(
    lifeBlockers(
      act,
      { ...pairing, delivered: row.deliveredHalfDays, extensionAsked: row.extension !== null },
      ctx.today,
    ),
  )
  await savePairing(
    ctx,
    row,
    { ...pairing, status: lifeMoves[act].to },
    { kind: events[act], side: 'trust', ...(reason === undefined ? {} : { reason }) },
  )
}
