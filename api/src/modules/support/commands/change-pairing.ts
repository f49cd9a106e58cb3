import { changeBlockers } from '@sixfold/shared/domain/support/blockers.ts'
import { withTerms } from '@sixfold/shared/domain/support/moves.ts'
import type { Terms } from '@sixfold/shared/domain/support/pairing.ts'
import type { ActCtx } from '../../../http/handle.ts'
import { assertUnblocked } from '../../../http/problem.ts'
import { assertCriterion } from '../../schemes/queries.ts'
import { factsOf } from '../pairing-facts.ts'
import { loadReasonFor } from '../load-reason.ts'
import { setLoadReason } from '../writes.ts'
import { assertServed, assertTermDays, pairingFor, savePairing } from '../save-pairing.ts'

export type ChangedTerms = { [Term in keyof Terms]?: Terms[Term] | undefined } & {
  loadReason?: string | null | undefined
}

/** Other terms ask both schools again; the same terms change nothing. @throws 404 · 403 · 409 with every reason · 412 · 400 */
export async function changePairing(ctx: ActCtx, pairingId: string, changed: ChangedTerms): Promise<void> {
  const row = await pairingFor(ctx, pairingId, 'change')
  assertUnblocked(changeBlockers(row))
  ctx.expect?.(row.version)
  const before = factsOf(row)
  await assertCriterion(ctx, changed.criterionKey, before.terms.criterionKey)
  const { terms } = before
  const {
    criterionKey = terms.criterionKey,
    priorityId = terms.priorityId,
    objective = terms.objective,
    halfDays = terms.halfDays,
    takingPart = terms.takingPart,
    startsOn = terms.startsOn,
    endsOn = terms.endsOn,
    costPenceADay = terms.costPenceADay,
    countsToEntitlement = terms.countsToEntitlement,
  } = changed
  assertTermDays({ startsOn, endsOn })
  if (priorityId !== terms.priorityId) await assertServed(ctx, priorityId, row.receiver.schoolId)
  const days = { startsOn, endsOn, costPenceADay, countsToEntitlement }
  const after = withTerms(before, { criterionKey, priorityId, objective, halfDays, takingPart, ...days })
  if (after === before) return
  if (halfDays > terms.halfDays) {
    const said = { given: changed.loadReason ?? null, said: row.loadReason }
    const loadReason = await loadReasonFor(ctx, row, halfDays, said)
    if (loadReason !== null) await setLoadReason(ctx, row.id, loadReason)
  }
  await savePairing(ctx, row, after, { kind: 'pairing-changed', side: 'trust' })
}
