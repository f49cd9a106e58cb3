import type { ActCtx } from '../../../http/handle.ts'
import { assertUnblocked } from '../../../http/problem.ts'
import { decides } from '../standing.ts'
import { appendPower, updateBody } from '../writes.ts'
import { changed, loadBodyToEdit } from './load-body.ts'

/** Absent (or undefined) leaves a field. */
export type BodyChange = {
  name?: string | undefined
  schemeReference?: string | null | undefined
  decidesCategories?: boolean | undefined
}

/** Changes a body's text, or from today on what it may decide. @throws 404 · 403 · 412 · 409 for taking it from the board */
export async function editBody(ctx: ActCtx, bodyId: string, change: BodyChange): Promise<void> {
  const body = await loadBodyToEdit(ctx, bodyId)
  ctx.expect?.(body.version)
  const { name = body.name, schemeReference = body.schemeReference, decidesCategories } = change
  if (body.kind === 'board' && decidesCategories === false)
    assertUnblocked([{ code: 'board-decides', message: 'The board always may decide' }])
  if (name !== body.name || schemeReference !== body.schemeReference)
    await updateBody(ctx, { ...body, name, schemeReference })
  const from = ctx.today < body.fromOn ? body.fromOn : ctx.today
  if (body.kind !== 'board' && decidesCategories !== undefined && decidesCategories !== decides(body, from))
    await appendPower(ctx, body.id, decidesCategories, from)
  await changed(ctx, 'body-changed', { id: body.id, name })
}
