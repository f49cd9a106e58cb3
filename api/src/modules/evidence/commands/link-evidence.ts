import { editBlockers } from '@sixfold/shared/domain/cycle/edit.ts'
import {
  type AskedClaim,
  claimBlockers,
  claimFaults,
  claimOf,
} from '@sixfold/shared/domain/evidence/claims.ts'
import type { Stance } from '@sixfold/shared/domain/evidence/words.ts'
import type { Ctx } from '../../../db/tenant.ts'
import { assertUnblocked, blocked, conflict, invalid, notFound } from '../../../http/problem.ts'
import { authorizeCycle } from '../../cycles/policy.ts'
import { lockPriority } from '../../cycles/queries.ts'
import { authorizeEvidence } from '../policy.ts'
import { lockEvidence } from '../queries.ts'
import { insertLink } from '../writes.ts'
import { recordEvidence } from './record-evidence.ts'

export type NewClaim = AskedClaim & { id?: string; priorityId: string; stance: Stance }

/** Links evidence that is there to a claim of a priority. @throws 404 · 403 · 400 · 409 */
export async function linkEvidence(
  ctx: Ctx,
  { evidenceId, ...claim }: NewClaim & { evidenceId: string },
): Promise<void> {
  const evidence = await lockEvidence(ctx, evidenceId)
  if (!evidence) throw notFound('This evidence')
  authorizeEvidence('link', ctx.actor, evidence)
  if (evidence.withdrawnAt !== null)
    throw blocked([
      { code: 'withdrawn', message: 'This evidence was withdrawn: add it again if it holds after all' },
    ])
  const faults = claimFaults(claim)
  if (faults.length > 0) throw invalid(faults)
  const { shown } = await linkToClaims(ctx, evidence, [claim])
  // Of a priority that no approved plan holds, nobody outside the school and its leaders is told anything.
  await recordEvidence(ctx, 'evidence-linked', evidence, {}, shown ? 'by audience' : 'working')
}

/**
 * Whoever may add evidence to a school may link it to that school's priorities: the caller has seen to it. `shown`: one of them is part
 * of the published record.
 */
export async function linkToClaims(
  ctx: Ctx,
  evidence: { id: string; schoolId: string },
  claims: readonly NewClaim[],
): Promise<{ shown: boolean }> {
  let shown = false
  // Always in the same order, so that two who link to the same priorities never wait for each other.
  for (const claim of claims.toSorted((a, b) => (a.priorityId < b.priorityId ? -1 : 1))) {
    const priority = await lockPriority(ctx, claim.priorityId)
    if (!priority) throw notFound('This priority')
    authorizeCycle('read', ctx.actor, priority)
    if (priority.schoolId !== evidence.schoolId)
      throw blocked([
        {
          code: 'other-school',
          message: 'Evidence of one school can’t be linked to another school’s priority',
        },
      ])
    const meant = claimOf(claim, priority)
    if (meant === null) throw blocked(editBlockers(priority.step))
    assertUnblocked(claimBlockers(meant, priority))
    const linked = await insertLink(ctx, { ...claim, ...meant, evidenceId: evidence.id })
    if (!linked) throw conflict('This evidence is linked to this already.')
    shown ||= priority.published
  }
  return { shown }
}
