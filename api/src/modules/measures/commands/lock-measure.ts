import type { Ctx } from '../../../db/tenant.ts'
import { notFound } from '../../../http/problem.ts'
import { lockPriority } from '../../cycles/queries.ts'
import { isPublished } from '../queries.ts'
import { authorizeMeasure, measurePolicy } from '../policy.ts'
import { findMeasure } from '../queries.ts'

/** A measure as it stands, to be written by the person asking; its priority's row stays locked. @throws 404 · 403 */
export async function lockMeasure(ctx: Ctx, measureId: string) {
  const found = await findMeasure(ctx, measureId)
  const priority = found && (await lockPriority(ctx, found.priorityId))
  const measure = priority && (await findMeasure(ctx, measureId))
  if (!measure) throw notFound('This measure')
  // Who writes reads drafts too; whether it is published matters to those who are told 403 or 404.
  const published =
    !measurePolicy.write(ctx.actor, { ...measure, published: false }) && (await isPublished(ctx, measure))
  authorizeMeasure('write', ctx.actor, { ...measure, published })
  return { measure, priority }
}
