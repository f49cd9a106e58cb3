import { isDeepStrictEqual } from 'node:util'
import type { TrustSettings } from '@sixfold/shared/domain/trusts/settings.ts'
import type { ActCtx } from '../../../http/handle.ts'
import { published, record } from '../../../record.ts'
import { authorizeTrust } from '../policy.ts'
import { lockTrust, trustSettings } from '../queries.ts'
import { appendSettings } from '../writes.ts'

/** Absent (or undefined) leaves a setting; null is a value. */
export type SettingsChange = { [Key in keyof TrustSettings]?: TrustSettings[Key] | undefined }

/** Sets what the trust sets about its record, from now on; nothing that was published before is taken back. @throws 403 · 412 */
export async function editSettings(ctx: ActCtx, change: SettingsChange): Promise<void> {
  authorizeTrust('edit', ctx.actor)
  await lockTrust(ctx)
  const { sequence, ...before } = await trustSettings(ctx)
  ctx.expect?.(sequence + 1)
  const after = {
    updateDelayDays: change.updateDelayDays ?? before.updateDelayDays,
    evidenceMonths: change.evidenceMonths ?? before.evidenceMonths,
    planBy: change.planBy ?? before.planBy,
    pairingsAtOnce: change.pairingsAtOnce ?? before.pairingsAtOnce,
    supportWeights: change.supportWeights === undefined ? before.supportWeights : change.supportWeights,
  }
  if (isDeepStrictEqual(after, before)) return
  await appendSettings(ctx, sequence + 1, after)
  await record(ctx, {
    kind: 'trust-settings-changed',
    schoolId: null,
    recordKind: 'trust',
    recordId: ctx.actor.trustId,
    audiences: published,
    data: { ...after },
  })
}
