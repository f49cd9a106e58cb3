import { editBlockers, reachedBlockers } from '@sixfold/shared/domain/cycle/edit.ts'
import type { StepKey } from '@sixfold/shared/domain/cycle/steps.ts'
import type { Stance } from '@sixfold/shared/domain/evidence/words.ts'
import type { Ctx } from '../../../db/tenant.ts'
import { assertUnblocked, blocked, conflict, notFound } from '../../../http/problem.ts'
import { authorizeCycle } from '../../cycles/policy.ts'
import { lockPriority } from '../../cycles/queries.ts'
import { authorizeEvidence } from '../policy.ts'
import { insertLink, lockEvidence } from '../queries.ts'
import { recordEvidence } from './record-evidence.ts'

/** Without `step`, the priority's present one; in its present turn in any case. */
export type NewClaim = { id?: string; priorityId: string; step?: StepKey | undefined; stance: Stance }

/** Links evidence that is there to a step of a priority. @throws 404 · 403 · 409 */
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
  await linkToClaims(ctx, evidence, [claim])
  await recordEvidence(ctx, 'evidence-linked', evidence)
}

/** Whoever may add evidence to a school may link it to that school's priorities: the caller has seen to it. */
export async function linkToClaims(
  ctx: Ctx,
  evidence: { id: string; schoolId: string },
  claims: readonly NewClaim[],
): Promise<void> {
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
    const step = claim.step ?? priority.step
    if (step === null) throw blocked(editBlockers(priority.step))
    assertUnblocked(reachedBlockers(priority.step, step))
    const linked = await insertLink(ctx, { ...claim, evidenceId: evidence.id, turn: priority.turn, step })
    if (!linked) throw conflict('This evidence is linked to this step already.')
  }
}
