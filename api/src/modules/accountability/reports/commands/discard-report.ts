import type { ActCtx } from '../../../../http/handle.ts'
import { lockDraft } from '../load-report.ts'
import { insertDiscard } from '../writes.ts'

/** Discards a draft, so that nothing freezes it. @throws 404 · 403 · 412 · 409 frozen or discarded */
export async function discardReport(ctx: ActCtx, reportId: string): Promise<void> {
  await lockDraft(ctx, reportId, 'discard')
  await insertDiscard(ctx, reportId)
}
