import { agreeBlockers } from '@sixfold/shared/domain/support/blockers.ts'
import { withConsent } from '@sixfold/shared/domain/support/moves.ts'
import type { Side } from '@sixfold/shared/domain/support/pairing.ts'
import type { ActCtx } from '../../../http/handle.ts'
import { assertUnblocked } from '../../../http/problem.ts'
import { factsOf } from '../pairing-facts.ts'
import { agreeing } from '../policy.ts'
import { pairingFor, savePairing, versionOfTerms } from '../save-pairing.ts'

/**
 * A school's head agrees for it, or a leader where one person heads both or the giver isn't a school; with the other's consent it is agreed. Two heads
 * may do so at the same moment. @throws 404 · 403 · 409 with every reason · 412 the terms have changed
 */
export async function agreePairing(ctx: ActCtx, pairingId: string, side: Side): Promise<void> {
  const row = await pairingFor(ctx, pairingId, agreeing[side])
  const pairing = factsOf(row)
  assertUnblocked(agreeBlockers(pairing, side, ctx.actor.personId, ctx.today))
  ctx.expect?.(row.version, versionOfTerms(row))
  const { schoolId } = row[side]
  const consentAs = schoolId !== null && ctx.actor.heads(schoolId) ? 'head' : 'leader'
  const after = withConsent(pairing, side, { personId: ctx.actor.personId, as: consentAs })
  const kind = after.status === 'agreed' ? 'pairing-agreed' : 'pairing-side-agreed'
  await savePairing(ctx, row, after, { kind, side, consentAs })
}
