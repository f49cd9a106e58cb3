import type { Actor } from '../../../access/actor.ts'
import type { Ctx } from '../../../db/tenant.ts'
import type { KeptFile } from '../../../files/take-files.ts'
import { blocked, notFound } from '../../../http/problem.ts'
import { authorizeEvidence } from '../policy.ts'
import { type EvidenceRow, lockEvidence } from '../queries.ts'
import { insertRevision, setHasFile } from '../writes.ts'
import { recordEvidence } from './record-evidence.ts'

export type NewRevision = KeptFile & { id: string; evidenceId: string }

/** Adds a newer version of a piece's file, or its first; the file is in the store already. @throws 404 · 403 · 409 */
export async function reviseEvidence(ctx: Ctx, revision: NewRevision): Promise<void> {
  // Locked, so that numbers are given out one after the other.
  const evidence = await lockEvidence(ctx, revision.evidenceId)
  if (!evidence) throw notFound('This evidence')
  assertRevisable(evidence, ctx.actor)
  const number = await insertRevision(ctx, revision)
  await setHasFile(ctx, evidence.id)
  await recordEvidence(ctx, 'evidence-revised', evidence, { number })
}

/** @throws 404 · 403 · 409 */
export function assertRevisable(evidence: EvidenceRow, actor: Actor): void {
  authorizeEvidence('revise', actor, evidence)
  if (evidence.withdrawnAt !== null)
    throw blocked([
      { code: 'withdrawn', message: 'This evidence is withdrawn: add the file as evidence of its own' },
    ])
}
