import { authorize } from '../../../access/policy.ts'
import { blocked, notFound } from '../../../http/problem.ts'
import type { RequestCtx } from '../../../http/handle.ts'
import { published, record } from '../../../record.ts'
import { schoolPolicy } from '../policy.ts'
import { lockSchool, updateSchools } from '../queries.ts'

/** Says when a school joined; what was known before stays in its versions. @throws 404 · 403 · 409 · 412 */
export async function editSchool(
  ctx: RequestCtx,
  schoolId: string,
  change: { joinedOn: string },
): Promise<void> {
  const school = await lockSchool(ctx, schoolId)
  if (!school) throw notFound('This school')
  authorize(schoolPolicy, 'edit', ctx.actor, school)
  ctx.expect(school.version)
  if (school.leftOn !== null && change.joinedOn > school.leftOn)
    throw blocked([{ code: 'left-before', message: 'The school left the trust before that day' }])
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
