import { addBodyBlockers, delegationFaults } from '@sixfold/shared/domain/bodies/body.ts'
import type { BodyKind } from '@sixfold/shared/domain/bodies/kinds.ts'
import { authorize } from '../../../access/policy.ts'
import type { Ctx } from '../../../db/tenant.ts'
import { assertUnblocked, invalid } from '../../../http/problem.ts'
import { record } from '../../../record.ts'
import { bodyPolicy } from '../policy.ts'
import { bodyDays, lockBodies } from '../queries.ts'
import { appendPower, insertBody } from '../writes.ts'

export type NewBody = {
  id: string
  kind: BodyKind
  name: string
  schemeReference: string | null
  fromOn: string
  decidesCategories: boolean
}

/** Adds a committee or the chief executive. @throws NotFound 404 · Forbidden 403 · Blocked 409 · Invalid 400 */
export async function addBody(ctx: Ctx, body: NewBody): Promise<void> {
  authorize(bodyPolicy, 'add', ctx.actor, null)
  await lockBodies(ctx)
  assertUnblocked(addBodyBlockers({ ...body, toOn: null }, await bodyDays(ctx)))
  const faults = delegationFaults(body)
  if (faults.length > 0) throw invalid(faults)
  await insertBody(ctx, { ...body, toOn: null })
  if (body.decidesCategories) await appendPower(ctx, body.id, true, body.fromOn)
  await record(ctx, {
    kind: 'body-added',
    schoolId: null,
    recordKind: 'body',
    recordId: body.id,
    audiences: ['leaders', 'trustees'],
    data: { title: body.name },
  })
}
