import { withdrawBlockers } from '@sixfold/shared/domain/schemes/publish.ts'
import type { Ctx } from '../../../db/tenant.ts'
import { assertUnblocked, notFound } from '../../../http/problem.ts'
import { published, record } from '../../../record.ts'
import { authorizeTrust } from '../../trusts/policy.ts'
import { lockTrust } from '../../trusts/queries.ts'
import { findVersion, insertWithdrawal } from '../version-queries.ts'

/** No round opens with it from now on; those that did go on with it. @throws 403 · 404 · 409 */
export async function withdrawScheme(ctx: Ctx, number: number, reason: string): Promise<void> {
  authorizeTrust('edit', ctx.actor)
  await lockTrust(ctx)
  const version = await findVersion(ctx, number)
  if (!version) throw notFound('This version of the scheme')
  assertUnblocked(withdrawBlockers(version))
  await insertWithdrawal(ctx, version.id, reason)
  await record(ctx, {
    kind: 'scheme-withdrawn',
    schoolId: null,
    recordKind: 'scheme',
    recordId: version.id,
    audiences: published,
    data: { number },
  })
}
