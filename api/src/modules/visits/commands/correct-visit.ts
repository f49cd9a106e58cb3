import { v7 } from 'uuid'
import { authorize } from '../../../access/policy.ts'
import type { ActCtx } from '../../../http/handle.ts'
import { blocked, notFound } from '../../../http/problem.ts'
import { lockSchool } from '../../cycles/queries.ts'
import { subjectOf, visitPolicy } from '../policy.ts'
import { findVisit, insertWording } from '../queries.ts'
import { assertSaid, recordVisit, type VisitSaid } from './visit-said.ts'

type Of = { schoolId: string; visitId: string }

/** Says a visit again, as it should have been; what it said before is kept. @throws 404 · 403 · 412 · 409 · 400 */
export async function correctVisit(ctx: ActCtx, of: Of, said: VisitSaid): Promise<void> {
  const { school, visit } = await standing(ctx, of)
  await assertSaid(ctx, school, said)
  const wording = { ...said, ...of, id: v7(), sequence: visit.version + 1, withdrawnReason: null }
  await insertWording(ctx, wording)
  await recordVisit(ctx, 'visit-corrected', wording)
}

/** Takes a visit back: it is kept, and doesn't count. @throws 404 · 403 · 412 · 409 */
export async function withdrawVisit(ctx: ActCtx, of: Of, reason: string): Promise<void> {
  const { visit } = await standing(ctx, of)
  const wording = {
    ...visit,
    ...of,
    people: visit.people.map((person) => person.id),
    id: v7(),
    sequence: visit.version + 1,
    withdrawnReason: reason,
  }
  await insertWording(ctx, wording)
  await recordVisit(ctx, 'visit-withdrawn', wording)
}

/** A visit that the person asking may correct and that counts, with its school locked. @throws 404 · 403 · 412 · 409 */
async function standing(ctx: ActCtx, { schoolId, visitId }: Of) {
  const school = await lockSchool(ctx, schoolId)
  const visit = await findVisit(ctx, schoolId, visitId)
  if (!school || !visit) throw notFound('This visit')
  authorize(visitPolicy, 'correct', ctx.actor, subjectOf(visit))
  ctx.expect?.(visit.version)
  if (visit.withdrawnReason !== null)
    throw blocked([{ code: 'withdrawn', message: 'This visit was taken back, and stays as it is' }])
  return { school, visit }
}
