import type { StepKey } from '@sixfold/shared/domain/cycle/steps.ts'
import { evidenceFaults } from '@sixfold/shared/domain/evidence/accept.ts'
import type {
  EvidenceAudience,
  EvidenceKind,
  EvidenceSource,
  Stance,
} from '@sixfold/shared/domain/evidence/words.ts'
import type { Ctx } from '../../../db/tenant.ts'
import { invalid, notFound } from '../../../http/problem.ts'
import { authorizeSchoolEvidence } from '../policy.ts'
import { hasSchool, insertEvidence } from '../queries.ts'
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
  links: readonly { priorityId: string; step?: StepKey | undefined; stance: Stance }[]
}

/** Adds a note or a link as evidence of a school, and links it to claims. @throws 404 · 403 · 400 · 409 */
export async function addEvidence(ctx: Ctx, evidence: NewEvidence): Promise<void> {
  if (!(await hasSchool(ctx, evidence.schoolId))) throw notFound('This school')
  authorizeSchoolEvidence('add', ctx.actor, evidence.schoolId)
  const faults = evidenceFaults(evidence, ctx.today)
  if (faults.length > 0) throw invalid(faults)
  await insertEvidence(ctx, {
    ...evidence,
    note: evidence.note ?? null,
    url: evidence.url ?? null,
    expiresOn: evidence.expiresOn ?? null,
  })
  await linkToClaims(ctx, evidence, evidence.links)
  await recordEvidence(ctx, 'evidence-added', evidence)
}
