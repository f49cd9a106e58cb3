import { authorize } from '../../../access/policy.ts'
import type { Ctx } from '../../../db/tenant.ts'
import { notFound } from '../../../http/problem.ts'
import { record } from '../../../record.ts'
import { bodyPolicy } from '../policy.ts'
import { type BodyRow, lockBody } from '../queries.ts'
import { touchBody } from '../writes.ts'

/** Locks a body to change what is said of it. @throws NotFound 404 · Forbidden 403 */
export async function loadBodyToEdit(ctx: Ctx, bodyId: string): Promise<BodyRow> {
  if (!bodyPolicy.read(ctx.actor, null)) throw notFound('This body')
  const body = await lockBody(ctx, bodyId)
  if (!body) throw notFound('This body')
  authorize(bodyPolicy, 'edit', ctx.actor, null)
  return body
}

/** Moves the body's version, and tells leaders and the boardroom. */
export async function changed(ctx: Ctx, kind: string, { id, name }: { id: string; name: string }) {
  await touchBody(ctx, id)
  await record(ctx, {
    kind,
    schoolId: null,
    recordKind: 'body',
    recordId: id,
    audiences: ['leaders', 'trustees'],
    data: { title: name },
  })
}
