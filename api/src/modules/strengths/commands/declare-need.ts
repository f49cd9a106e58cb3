import type { CriterionKey } from '@sixfold/shared/domain/categorisation/scheme.ts'
import { standingBlockers } from '@sixfold/shared/domain/support/offer.ts'
import { authorize } from '../../../access/policy.ts'
import type { Ctx } from '../../../db/tenant.ts'
import type { ActCtx } from '../../../http/handle.ts'
import { assertUnblocked, notFound } from '../../../http/problem.ts'
import { needPolicy } from '../policy.ts'
import { findNeed, insertNeed, lockSupportSchool, setNeedWithdrawn, standingNeeds } from '../queries.ts'
import { assertSayable, recordSaid } from './say-for-school.ts'

export type NewNeed = {
  id: string
  schoolId: string
  academicYear: number
  criterionKey: CriterionKey
  why: string
}

/** A school's head says that it wants help with a criterion, or a leader for it. @throws 404 · 403 · 400 · 409 with every reason */
export async function declareNeed(ctx: Ctx, need: NewNeed): Promise<void> {
  const standing = async () => {
    const needs = await standingNeeds(ctx, [need.schoolId], need.academicYear)
    return needs.some((it) => it.criterionKey === need.criterionKey && it.academicYear === need.academicYear)
      ? [{ code: 'declared', message: 'Help with this is asked for in that year already' }]
      : []
  }
  await assertSayable(ctx, { policy: needPolicy, action: 'declare', standing }, need)
  await insertNeed(ctx, need)
  await recordSaid(ctx, 'need-declared', need)
}

/** Takes it back; it is kept with the reason. @throws 404 · 403 · 412 · 409 */
export async function withdrawNeed(ctx: ActCtx, needId: string, reason: string): Promise<void> {
  const known = await findNeed(ctx, needId)
  if (!known) throw notFound('This need')
  await lockSupportSchool(ctx, known.schoolId)
  const need = (await findNeed(ctx, needId)) ?? known
  authorize(needPolicy, 'declare', ctx.actor, need)
  ctx.expect?.(need.version)
  assertUnblocked(
    standingBlockers({ withdrawn: need.withdrawn !== null, academicYear: need.academicYear }, ctx.today),
  )
  await setNeedWithdrawn(ctx, needId, reason)
  await recordSaid(ctx, 'need-withdrawn', need)
}
