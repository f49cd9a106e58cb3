import { authorize } from '../../../access/policy.ts'
import type { Ctx } from '../../../db/tenant.ts'
import { notFound } from '../../../http/problem.ts'
import { lockSchool } from '../../cycles/queries.ts'
import { visitsPolicy } from '../policy.ts'
import { insertWording } from '../queries.ts'
import { assertSaid, recordVisit, type VisitSaid } from './visit-said.ts'

/** Logs a visit by the trust to a school. @throws 404 · 403 · 400 with every fault */
export async function logVisit(ctx: Ctx, schoolId: string, visit: VisitSaid & { id: string }): Promise<void> {
  authorize(visitsPolicy, 'log', ctx.actor, { schoolId })
  const school = await lockSchool(ctx, schoolId)
  if (!school) throw notFound('This school')
  await assertSaid(ctx, school, visit)
  const wording = { ...visit, visitId: visit.id, schoolId, sequence: 1, withdrawnReason: null }
  await insertWording(ctx, wording)
  await recordVisit(ctx, 'visit-logged', wording)
}
