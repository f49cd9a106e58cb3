import { delegationFaults } from '@sixfold/shared/domain/bodies/body.ts'
import type { ActCtx } from '../../../http/handle.ts'
import { assertUnblocked, invalid } from '../../../http/problem.ts'
import { decides } from '../standing.ts'
import { appendPower, updateBody } from '../writes.ts'
import { changed, loadBodyToEdit } from './load-body.ts'

/** Absent (or undefined) leaves a field. */
export type BodyChange = {
  name?: string | undefined
  schemeReference?: string | null | undefined
  decidesCategories?: boolean | undefined
}

/** Changes a body's text, or from today on what it may decide. @throws 404 · 403 · 412 · 409 for taking it from the board · 400 */
export async function editBody(ctx: ActCtx, bodyId: string, change: BodyChange): Promise<void> {
  const body = await loadBodyToEdit(ctx, bodyId)
  ctx.expect?.(body.version)
  const { name = body.name, schemeReference = body.schemeReference, decidesCategories } = change
  if (body.kind === 'board' && decidesCategories === false)
    assertUnblocked([{ code: 'board-decides', message: 'The board always may decide' }])
  const from = ctx.today < body.fromOn ? body.fromOn : ctx.today
  const faults = delegationFaults({
    kind: body.kind,
    decidesCategories: decidesCategories ?? decides(body, from),
    schemeReference,
  })
  if (faults.length > 0) throw invalid(faults)
  if (name !== body.name || schemeReference !== body.schemeReference)
    await updateBody(ctx, { ...body, name, schemeReference })
  if (body.kind !== 'board' && decidesCategories !== undefined && decidesCategories !== decides(body, from))
    await appendPower(ctx, body.id, decidesCategories, from)
  await changed(ctx, 'body-changed', { id: body.id, name })
}
