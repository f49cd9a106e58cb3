import { joiningBlockers } from '@sixfold/shared/domain/schools/joining.ts'
import { authorize } from '../../../access/policy.ts'
import { assertUnblocked, notFound } from '../../../http/problem.ts'
import type { RequestCtx } from '../../../http/handle.ts'
import { published, record } from '../../../record.ts'
import { recordedSince } from '../joining-queries.ts'
import { schoolPolicy } from '../policy.ts'
import { lockSchool, updateSchools } from '../queries.ts'

/**
 * Says when a school joined; what was known before stays in its versions. @throws 404 · 403 · 412 · 409 with everything recorded
 * that is earlier
 */
export async function editSchool(
  ctx: RequestCtx,
  schoolId: string,
  change: { joinedOn: string },
): Promise<void> {
  const school = await lockSchool(ctx, schoolId)
  if (!school) throw notFound('This school')
  authorize(schoolPolicy, 'edit', ctx.actor, school)
  ctx.expect(school.version)
  const recorded = await recordedSince(ctx, schoolId, school.joinedOn)
  assertUnblocked(joiningBlockers(change.joinedOn, { ...school, recorded }))
  await updateSchools(ctx, [{ ...school, ...change }], null)
  await record(ctx, {
    kind: 'school-days-changed',
    schoolId,
    recordKind: 'school',
    recordId: schoolId,
    audiences: published,
    data: { joinedOn: change.joinedOn },
  })
}
