import type { ImpactRating } from '@sixfold/shared/domain/progress/words.ts'
import { isEvaluated, judgeBlockers } from '@sixfold/shared/domain/support/evaluate.ts'
import type { Side } from '@sixfold/shared/domain/support/pairing.ts'
import type { ActCtx } from '../../../http/handle.ts'
import { assertUnblocked } from '../../../http/problem.ts'
import { working } from '../../../record.ts'
import { evaluationsOf, insertEvaluation } from '../delivery-queries.ts'
import { factsOf } from '../pairing-facts.ts'
import { judging } from '../policy.ts'
import { touchPairing } from '../writes.ts'
import { pairingFor, recordAtBoth, savePairing } from '../save-pairing.ts'

export type Judged = { side: Side; impact: ImpactRating; worked: string; otherwise: string | null }

/** A school judges the support; with the other's it is evaluated. @throws 404 · 403 · 412 · 409 */
export async function judgePairing(ctx: ActCtx, pairingId: string, judged: Judged): Promise<void> {
  const row = await pairingFor(ctx, pairingId, judging[judged.side])
  ctx.expect?.(row.version)
  assertUnblocked(judgeBlockers(row))
  const said = await evaluationsOf(ctx, row.id)
  const before = said.find((it) => it.side === judged.side)
  await insertEvaluation(ctx, row.id, { ...judged, sequence: (before?.version ?? 0) + 1 })
  const has = (side: Side) => side === judged.side || said.some((it) => it.side === side)
  const evaluated = isEvaluated({ giver: has('giver'), receiver: has('receiver') })
  if (row.status === 'completed' && evaluated) {
    await savePairing(
      ctx,
      row,
      { ...factsOf(row), status: 'evaluated' },
      { kind: 'pairing-evaluated', side: judged.side },
    )
    return
  }
  await touchPairing(ctx, row.id)
  await recordAtBoth(ctx, row, 'pairing-judged', working, { saidBy: judged.side })
}
