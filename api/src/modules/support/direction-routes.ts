import * as contract from '@sixfold/shared/contracts/pairing-direction.ts'
import type { Routes } from '../../http/handle.ts'
import { confirmPairing, endPairing } from './commands/answer-as-new-head.ts'
import { directPairing, viewPairing } from './commands/direct-pairing.ts'
import { showPairing } from './routes.ts'

/** Support that a leader directs, and what schools' heads say of what was agreed before them or in their place. */
export const directionRoutes: Routes = ({ handle }) => {
  handle(contract.directPairing, async (ctx, { params, body }) => {
    await directPairing(ctx, params.pairingId, body.reason)
    return showPairing(ctx, params.pairingId)
  })
  handle(contract.viewPairing, async (ctx, { params, body }) => {
    await viewPairing(ctx, params.pairingId, body)
    return showPairing(ctx, params.pairingId)
  })
  handle(contract.confirmPairing, async (ctx, { params, body }) => {
    await confirmPairing(ctx, params.pairingId, body.side)
    return showPairing(ctx, params.pairingId)
  })
  handle(contract.endPairing, async (ctx, { params, body }) => {
    await endPairing(ctx, params.pairingId, body)
    return showPairing(ctx, params.pairingId)
  })
}
