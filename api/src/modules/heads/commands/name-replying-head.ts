import { nameReplyingBlockers, namedBy } from '@sixfold/shared/domain/people/heads.ts'
import { authorize } from '../../../access/policy.ts'
import type { ActCtx } from '../../../http/handle.ts'
import { assertUnblocked, notFound } from '../../../http/problem.ts'
import { published, record } from '../../../record.ts'
import { lockSchool } from '../../categorisation/queries.ts'
import { headsPolicy } from '../policy.ts'
import { insertNaming, lockHeadship, namingsAt } from '../queries.ts'

/**
 * Names which of its heads replies for a school, at once. Whoever is named already isn't named again.
 * @throws NotFound 404 · Forbidden 403 · Stale 412 · Blocked 409 they don't head it today
 */
export async function nameReplyingHead(
  ctx: ActCtx,
  it: { schoolId: string; personId: string },
): Promise<void> {
  const school = await lockSchool(ctx, it.schoolId)
  if (!school || !headsPolicy.read(ctx.actor, it)) throw notFound('This school’s record')
  authorize(headsPolicy, 'name', ctx.actor, it)
  const last = namedBy(ctx.today, await namingsAt(ctx, [school.id]))
  const version = last?.sequence ?? 0
  const repeated = last?.personId === it.personId
  // Sent again because its answer was lost: nothing of anybody's is written over.
  ctx.expect?.(version, repeated && last.byId === ctx.actor.personId ? version - 1 : version)
  assertUnblocked(nameReplyingBlockers({ inPost: await lockHeadship(ctx, school.id, it.personId) }))
  if (repeated) return
  await insertNaming(ctx, { ...it, sequence: version + 1 })
  await record(ctx, {
    kind: 'replying-head-named',
    schoolId: school.id,
    recordKind: 'school',
    recordId: school.id,
    audiences: published,
  })
}
