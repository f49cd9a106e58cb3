import { type StepWording, wordingFaults } from '@sixfold/shared/domain/cycle/step-wording.ts'
import type { ActCtx } from '../../../http/handle.ts'
import { invalid } from '../../../http/problem.ts'
import { published, record } from '../../../record.ts'
import { authorizeTrust } from '../policy.ts'
import { findWording, lockTrust } from '../queries.ts'
import { appendWording } from '../writes.ts'

/** Words the six steps for the whole trust; null: in Sixfold's own words again. @throws 403 · 412 · 400 with every fault */
export async function writeCycleModel(ctx: ActCtx, steps: readonly StepWording[] | null): Promise<void> {
  authorizeTrust('edit', ctx.actor)
  await lockTrust(ctx)
  const sequence = (await findWording(ctx))?.sequence ?? 0
  ctx.expect?.(sequence + 1)
  const faults = steps ? wordingFaults(steps) : []
  if (faults.length > 0) throw invalid(faults)
  await appendWording(ctx, sequence + 1, steps ?? [])
  await record(ctx, {
    kind: 'step-wording-changed',
    schoolId: null,
    recordKind: 'trust',
    recordId: ctx.actor.trustId,
    audiences: published,
    data: { reset: steps === null },
  })
}
