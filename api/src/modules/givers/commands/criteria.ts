import type { Ctx } from '../../../db/tenant.ts'
import type { Fault } from '../../../http/problem.ts'
import { currentScheme, notACriterion } from '../../schemes/queries.ts'

/** What is wrong with kinds of support: each is a criterion of the scheme in force, or was `standing` before. */
export async function criteriaFault(
  ctx: Ctx,
  keys: readonly string[],
  standing: readonly string[],
): Promise<Fault | null> {
  const fresh = keys.filter((key) => !standing.includes(key))
  if (fresh.length === 0) return null
  const { criteria } = await currentScheme(ctx)
  const known = fresh.every((key) => criteria.some((it) => it.key === key))
  return known ? null : notACriterion('criterionKeys')
}
