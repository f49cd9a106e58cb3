import type { StepKey } from '@sixfold/shared/domain/cycle/steps.ts'
import { evidenceFaults } from '@sixfold/shared/domain/evidence/accept.ts'
import { claimFaults } from '@sixfold/shared/domain/evidence/claims.ts'
import type {
  ClaimKind,
  EvidenceAudience,
  EvidenceKind,
  EvidenceSource,
  Stance,
} from '@sixfold/shared/domain/evidence/words.ts'
import type { Ctx } from '../../../db/tenant.ts'
import { invalid, notFound } from '../../../http/problem.ts'
import { authorizeSchoolEvidence } from '../policy.ts'
import { hasSchool } from '../queries.ts'
import { insertEvidence } from '../writes.ts'
import { linkToClaims } from './link-evidence.ts'
import { recordEvidence } from './record-evidence.ts'

export type NewEvidence = {
  id: string
  schoolId: string
  kind: EvidenceKind
  source: EvidenceSource
  title: string
  note?: string | undefined
  url?: string | undefined
  effectiveOn: string
  expiresOn?: string | undefined
  audience: EvidenceAudience
  links: readonly {
    priorityId: string
    claim?: ClaimKind | undefined
    turn?: number | undefined
    step?: StepKey | undefined
    stance: Stance
  }[]
}

/** Adds a note or a link as evidence of a school, and links it to claims. @throws 404 · 403 · 400 · 409 */
export async function addEvidence(ctx: Ctx, evidence: NewEvidence): Promise<void> {
  await assertAddable(ctx, evidence, { hasFile: false })
  await insertAndLink(ctx, evidence, { hasFile: false })
  await recordEvidence(ctx, 'evidence-added', evidence)
}

/** @throws 404 · 403 · 400 naming every fault of what it says of itself */
export async function assertAddable(
  ctx: Ctx,
  evidence: Omit<NewEvidence, 'title'>,
  { hasFile }: { hasFile: boolean },
): Promise<void> {
  if (!(await hasSchool(ctx, evidence.schoolId))) throw notFound('This school')
  authorizeSchoolEvidence('add', ctx.actor, evidence.schoolId)
  const faults = [
    ...evidenceFaults({ ...evidence, hasFile }, ctx.today),
    ...evidence.links.flatMap((link, index) =>
      claimFaults(link).map(({ path, message }) => ({ path: `links.${index}.${path}`, message })),
    ),
  ]
  if (faults.length > 0) throw invalid(faults)
}

/** The caller has seen to `assertAddable`. @throws 404 · 403 · 409 for a link that can't be */
export async function insertAndLink(ctx: Ctx, evidence: NewEvidence, { hasFile }: { hasFile: boolean }) {
  await insertEvidence(ctx, {
    ...evidence,
    note: evidence.note ?? null,
    url: evidence.url ?? null,
    expiresOn: evidence.expiresOn ?? null,
    hasFile,
  })
  await linkToClaims(ctx, evidence, evidence.links)
}
