import type { SchemeText } from '@sixfold/shared/domain/categorisation/scheme.ts'
import type { ActCtx } from '../../../http/handle.ts'
import { authorizeTrust } from '../../trusts/policy.ts'
import { lockTrust } from '../../trusts/queries.ts'
import { findDraft, saveDraft } from '../version-queries.ts'

/** Tells nobody: a draft is the leaders' own. Null throws it away. @throws 403 · 412 */
export async function writeSchemeDraft(ctx: ActCtx, scheme: SchemeText | null): Promise<void> {
  authorizeTrust('edit', ctx.actor)
  await lockTrust(ctx)
  const draft = await findDraft(ctx)
  ctx.expect?.(draft?.version ?? 1)
  if (scheme !== null || draft?.scheme) await saveDraft(ctx, scheme)
}
