import { publishBlockers } from '@sixfold/shared/domain/schemes/publish.ts'
import type { ActCtx } from '../../../http/handle.ts'
import { assertUnblocked } from '../../../http/problem.ts'
import { published, record } from '../../../record.ts'
import { authorizeTrust } from '../../trusts/policy.ts'
import { lockTrust } from '../../trusts/queries.ts'
import { currentText, findDraft, insertVersion, listVersions, saveDraft } from '../version-queries.ts'

/**
 * Makes the draft the next version, and ends the draft. Rounds that are open keep the version that they have. @returns the number
 * @throws 403 · 412 · 409 with every reason
 */
export async function publishScheme(ctx: ActCtx, id: string): Promise<number> {
  authorizeTrust('edit', ctx.actor)
  await lockTrust(ctx)
  const draft = await findDraft(ctx)
  ctx.expect?.(draft?.version ?? 1)
  const scheme = draft?.scheme ?? null
  const versions = await listVersions(ctx)
  assertUnblocked(publishBlockers(scheme, currentText(versions)))
  if (scheme === null) throw new Error('publishBlockers lets no missing draft through')
  const number = (versions[0]?.number ?? 0) + 1
  await insertVersion(ctx, { id, number, scheme })
  await saveDraft(ctx, null)
  await record(ctx, {
    kind: 'scheme-published',
    schoolId: null,
    recordKind: 'scheme',
    recordId: id,
    audiences: published,
    data: { number },
  })
  return number
}
