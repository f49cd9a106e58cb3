import type { StepKey } from '@sixfold/shared/domain/cycle/steps.ts'
import type { RatingSource } from '@sixfold/shared/domain/categorisation/rating-evidence.ts'
import type { CriterionKey } from '@sixfold/shared/domain/categorisation/scheme.ts'
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
import { linkRatingEvidence } from '../../categorisation/commands/link-rating-evidence.ts'
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
  ratings?: readonly {
    categorisationId: string
    criterionKey: CriterionKey
    source: RatingSource
    stance: Stance
  }[]
}

/** Adds a note or a link as evidence of a school, and links it to claims and ratings. @throws 404 · 403 · 400 · 409 */
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
  // As with claims always in the same order, so that two who link to the same never wait for each other.
  const ratings = (evidence.ratings ?? []).toSorted((a, b) =>
    a.categorisationId < b.categorisationId ? -1 : 1,
  )
  for (const { categorisationId, source, criterionKey, stance } of ratings) {
    const links = [{ criterionKey, evidenceId: evidence.id, stance }]
    await linkRatingEvidence(ctx, { categorisationId, source, links })
  }
}
