import { addBodyBlockers } from '@sixfold/shared/domain/bodies/body.ts'
import type { BodyKind } from '@sixfold/shared/domain/bodies/kinds.ts'
import { authorize } from '../../../access/policy.ts'
import type { Ctx } from '../../../db/tenant.ts'
import { assertUnblocked } from '../../../http/problem.ts'
import { record } from '../../../record.ts'
import { bodyPolicy } from '../policy.ts'
import { appendPower, insertBody } from '../writes.ts'

export type NewBody = {
  id: string
  kind: BodyKind
  name: string
  schemeReference: string | null
  fromOn: string
  decidesCategories: boolean
}

/** Adds a committee or the chief executive. @throws NotFound 404 · Forbidden 403 · Blocked 409 */
export async function addBody(ctx: Ctx, body: NewBody): Promise<void> {
  authorize(bodyPolicy, 'add', ctx.actor, null)
  assertUnblocked(addBodyBlockers(body.kind))
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
