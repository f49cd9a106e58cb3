import { isDeepStrictEqual } from 'node:util'
import {
  ownThresholds,
  thresholdFaults,
} from '@sixfold/shared/domain/accountability/exceptions/thresholds.ts'
import type { TrustSettings } from '@sixfold/shared/domain/trusts/settings.ts'
import type { ActCtx } from '../../../http/handle.ts'
import { invalid } from '../../../http/problem.ts'
import { published, record } from '../../../record.ts'
import { authorizeTrust } from '../policy.ts'
import { lockTrust, trustSettings } from '../queries.ts'
import { appendSettings } from '../writes.ts'

/** Absent (or undefined) leaves a setting; null is a value. */
export type SettingsChange = { [Key in keyof TrustSettings]?: TrustSettings[Key] | undefined }

/** Sets what the trust sets about its record, from now on; nothing that was published before is taken back. @throws 403 · 400 a threshold out of bounds · 412 */
export async function editSettings(ctx: ActCtx, change: SettingsChange): Promise<void> {
  authorizeTrust('edit', ctx.actor)
  await lockTrust(ctx)
  const faults = thresholdFaults(change.exceptionThresholds ?? {})
  if (faults.length > 0) throw invalid(faults)
  const { sequence, ...before } = await trustSettings(ctx)
  ctx.expect?.(sequence + 1)
  const after = {
    updateDelayDays: change.updateDelayDays ?? before.updateDelayDays,
    evidenceMonths: change.evidenceMonths ?? before.evidenceMonths,
    planBy: change.planBy ?? before.planBy,
    pairingsAtOnce: change.pairingsAtOnce ?? before.pairingsAtOnce,
    supportWeights: change.supportWeights === undefined ? before.supportWeights : change.supportWeights,
    exceptionThresholds: ownThresholds(change.exceptionThresholds ?? before.exceptionThresholds),
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
