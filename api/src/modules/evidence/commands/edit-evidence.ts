import { evidenceFaults } from '@sixfold/shared/domain/evidence/accept.ts'
import type { ActCtx } from '../../../http/handle.ts'
import { blocked, invalid, notFound } from '../../../http/problem.ts'
import { authorizeEvidence } from '../policy.ts'
import { hasPerson, lockEvidence } from '../queries.ts'
import { type EvidenceFields, updateEvidence } from '../writes.ts'
import { recordEvidence } from './record-evidence.ts'

/** Absent (or undefined) leaves a field, null clears it. */
export type EvidenceChange = { [Field in keyof EvidenceFields]?: EvidenceFields[Field] | undefined }

/**
 * Changes what a piece of evidence is called, what it counts as, who looks after it and who reads it; opening it to governors
 * and trustees, and closing it, are events of their own. @throws 404 · 403 · 412 · 409 · 400
 */
export async function editEvidence(ctx: ActCtx, evidenceId: string, change: EvidenceChange): Promise<void> {
  const evidence = await lockEvidence(ctx, evidenceId)
  if (!evidence) throw notFound('This evidence')
  authorizeEvidence('edit', ctx.actor, evidence)
  ctx.expect?.(evidence.version)
  if (evidence.withdrawnAt !== null)
    throw blocked([{ code: 'withdrawn', message: 'This evidence is withdrawn, and stays as it was' }])
  const before: EvidenceFields = {
    title: evidence.title,
    kind: evidence.kind,
    source: evidence.source,
    effectiveOn: evidence.effectiveOn,
    expiresOn: evidence.expiresOn,
    ownerPersonId: evidence.owner?.id ?? null,
    audience: evidence.audience,
  }
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
  const after: EvidenceFields = { ...before, ...given }
  const fields = (Object.keys(before) as (keyof EvidenceFields)[]).filter(
    (field) => before[field] !== after[field],
  )
  await assertSound(ctx, after, fields)
  if (fields.length === 0) return
  await updateEvidence(ctx, evidenceId, after)
  const piece = { ...evidence, ...after }
  if (fields.some((field) => field !== 'audience'))
    await recordEvidence(ctx, 'evidence-changed', piece, { fields })
  if (fields.includes('audience'))
    await recordEvidence(
      ctx,
      after.audience === 'governors-and-trustees' ? 'evidence-opened' : 'evidence-closed',
      piece,
    )
}

/** @throws 400 with every fault */
async function assertSound(ctx: ActCtx, after: EvidenceFields, fields: readonly (keyof EvidenceFields)[]) {
  const { effectiveOn, expiresOn, ownerPersonId } = after
  const faults = evidenceFaults({ hasFile: true, effectiveOn, expiresOn: expiresOn ?? undefined }, ctx.today)
  if (fields.includes('ownerPersonId') && ownerPersonId !== null && !(await hasPerson(ctx, ownerPersonId)))
    faults.push({ path: 'ownerPersonId', message: 'This person isn’t in this trust' })
  if (faults.length > 0) throw invalid(faults)
}
