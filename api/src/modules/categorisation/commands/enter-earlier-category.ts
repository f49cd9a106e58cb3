import type { Level } from '@sixfold/shared/domain/categorisation/scheme.ts'
import { earlierBlockers, firstDecidedIn } from '@sixfold/shared/domain/categorisation/earlier.ts'
import { authorize } from '../../../access/policy.ts'
import type { ActCtx } from '../../../http/handle.ts'
import { assertUnblocked, notFound } from '../../../http/problem.ts'
import { published, record } from '../../../record.ts'
import { decisionsOn, earlierOn, insertEarlier } from '../decision-queries.ts'
import { earlierPolicy } from '../policy.ts'
import { lockSchool } from '../queries.ts'

type Entered = { schoolId: string; academicYear: number; level: Level | null; note: string | null }

/**
 * Enters the category of a year before Sixfold, corrects it, or takes it back with a null level. What stands already isn't written
 * again. @throws NotFound 404 · Forbidden 403 · Stale 412 · Blocked 409 with every reason
 */
export async function enterEarlierCategory(ctx: ActCtx, it: Entered): Promise<void> {
  const school = await lockSchool(ctx, it.schoolId)
  if (!school || !earlierPolicy.read(ctx.actor, { schoolId: school.id }))
    throw notFound('This school’s record')
  authorize(earlierPolicy, 'enter', ctx.actor, { schoolId: school.id })
  const now = (await earlierOn(ctx, [school.id])).find((one) => one.academicYear === it.academicYear)
  const version = now?.version ?? 0
  const repeated = (now?.level ?? null) === it.level && (it.level === null || (now?.note ?? null) === it.note)
  // Sent again because its answer was lost: nothing of anybody's is written over.
  ctx.expect?.(version, repeated && now?.byId === ctx.actor.personId ? version - 1 : version)
  if (repeated) return
  const firstDecided = firstDecidedIn(await decisionsOn(ctx, [school.id]))
  assertUnblocked(earlierBlockers({ academicYear: it.academicYear, school, firstDecided }, ctx.today))
  await insertEarlier(ctx, { ...it, sequence: version + 1 })
  await record(ctx, {
    kind: it.level === null ? 'earlier-category-taken-back' : 'earlier-category-entered',
    schoolId: school.id,
    recordKind: 'school',
    recordId: school.id,
    audiences: published,
    data: { academicYear: it.academicYear, ...(it.level === null ? {} : { level: it.level }) },
  })
}
