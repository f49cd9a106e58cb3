import { type LinkedEvidence, strengthOn } from '@sixfold/shared/domain/evidence/strength.ts'
import type { Strength } from '@sixfold/shared/domain/evidence/words.ts'
import type { Ctx } from '../../db/tenant.ts'
import { linkedFacts } from '../evidence/queries.ts'
import { trustSettings } from '../trusts/queries.ts'
import { standingsOf } from './picture-queries.ts'

/** How these priorities are evidenced today: each by its present step, a completed one by its last. domain.md §5.2. */
export async function evidenceBeside(
  ctx: Ctx,
  priorityIds: readonly string[],
): Promise<Map<string, { strength: Strength; contested: boolean }>> {
  const { evidenceMonths } = await trustSettings(ctx)
  const facts = await linkedFacts(ctx, priorityIds)
  const standings = await standingsOf(ctx, priorityIds)
  return new Map(
    standings.map(({ priorityId, step, turn }) => {
      const linked: LinkedEvidence[] = facts.filter(
        (it) =>
          it.priorityId === priorityId &&
          it.claim === 'step' &&
          it.turn === turn &&
          it.step === (step ?? 'secure'),
      )
      return [priorityId, strengthOn(linked, ctx.today, evidenceMonths)]
    }),
  )
}
