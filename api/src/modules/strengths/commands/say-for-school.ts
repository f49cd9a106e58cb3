import { supportYearBlockers } from '@sixfold/shared/domain/support/offer.ts'
import type { Blocker } from '@sixfold/shared/contracts/common.ts'
import { authorize, type Policy } from '../../../access/policy.ts'
import type { Ctx } from '../../../db/tenant.ts'
import { assertUnblocked, invalid } from '../../../http/problem.ts'
import { type Audience, published, record } from '../../../record.ts'
import { assertCriterion } from '../../schemes/queries.ts'
import type { SupportSubject } from '../policy.ts'
import { lockSupportSchool } from '../queries.ts'

/**
 * That somebody may say this for a school, of a criterion and for a year, its row locked. `standing`: why it can't be said twice.
 * @throws 404 · 403 · 400 an unknown school or criterion · 409 with every reason
 */
export async function assertSayable<Action extends string>(
  ctx: Ctx,
  of: { policy: Policy<SupportSubject, Action>; action: Action; standing: () => Promise<Blocker[]> },
  it: { schoolId: string; academicYear: number; criterionKey: string },
): Promise<void> {
  const school = await lockSupportSchool(ctx, it.schoolId)
  if (!school) throw invalid([{ path: 'schoolId', message: 'This isn’t one of the trust’s schools' }])
  authorize(of.policy, of.action, ctx.actor, { schoolId: school.id })
  await assertCriterion(ctx, it.criterionKey)
  assertUnblocked([...supportYearBlockers(it.academicYear, school, ctx.today), ...(await of.standing())])
}

export type SupportEvent =
  | 'offer-made'
  | 'offer-changed'
  | 'offer-withdrawn'
  | 'need-declared'
  | 'need-withdrawn'

/** Tells the school and whoever reads its record, and nothing of what was written. */
export const recordSaid = (
  ctx: Ctx,
  kind: SupportEvent,
  it: { schoolId: string; academicYear: number; halfDays?: number },
): Promise<void> => {
  const audiences: Audience[] = published
  const { schoolId, academicYear, halfDays } = it
  return record(ctx, {
    kind,
    schoolId,
    recordKind: 'school',
    recordId: schoolId,
    audiences,
    data: { academicYear, ...(halfDays === undefined ? {} : { halfDays }) },
  })
}
