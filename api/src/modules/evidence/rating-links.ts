import type { Evidence } from '@sixfold/shared/contracts/evidence.ts'
import type { CriterionKey } from '@sixfold/shared/domain/categorisation/scheme.ts'
import type { RatingSource } from '@sixfold/shared/domain/categorisation/rating-evidence.ts'
import type { CategorisationStatus } from '@sixfold/shared/domain/categorisation/status.ts'
import type { Stance } from '@sixfold/shared/domain/evidence/words.ts'
import type { Ctx } from '../../db/tenant.ts'
import { decidingBodies } from '../bodies/queries.ts'
import { lendsEvidence, mayReReview, seesRatings } from '../categorisation/policy.ts'
import { statusSql } from '../categorisation/queries.ts'

type Row = {
  evidenceId: string
  id: string
  categorisationId: string
  academicYear: number
  criterionKey: CriterionKey
  source: RatingSource
  stance: Stance
  schoolId: string
  status: CategorisationStatus
  submitted: boolean
  reReviewerId: string | null
}

/** Ratings that pieces bear on, by piece. */
export type RatingLinks = ReadonlyMap<string, Evidence['ratings']>

/**
 * The ratings that these pieces bear on, of those alone that the person asking sees today: a piece that is linked to another reads
 * as one that isn't. In one statement, and a second where something is linked. No pieces: none.
 */
export async function seenRatingLinks(ctx: Ctx, evidenceIds: readonly string[]): Promise<RatingLinks> {
  const rows = await linksOf(ctx, evidenceIds)
  if (rows.length === 0) return new Map()
  const bodies = await decidingBodies(ctx)
  const seen = rows.filter((row) => seesRatings(ctx.actor, { ...row, bodies })[row.source])
  const byPiece = Map.groupBy(seen, (row) => row.evidenceId)
  return new Map(
    [...byPiece].map(([evidenceId, links]) => [
      evidenceId,
      links.map(({ id, categorisationId, academicYear, criterionKey, source, stance }) => ({
        id,
        categorisationId,
        academicYear,
        criterionKey,
        source,
        stance,
      })),
    ]),
  )
}

/** Whether a case that the person asking holds to re-review today rests on a piece. */
export async function isLent(ctx: Ctx, evidenceId: string): Promise<boolean> {
  if (!mayReReview(ctx.actor)) return false
  const rows = await linksOf(ctx, [evidenceId])
  return rows.some((row) => lendsEvidence(ctx.actor, { ...row, bodies: [] })[row.source])
}

const linksOf = (ctx: Ctx, evidenceIds: readonly string[]) =>
  ctx.rows<Row>(
    `select l.evidence_id as "evidenceId", l.id, l.categorisation_id as "categorisationId", r.academic_year as "academicYear",
            l.criterion_key as "criterionKey", l.source, l.stance, c.school_id as "schoolId", ${statusSql('$3')} as status,
            c.submitted_at is not null as submitted, c.re_reviewer_id as "reReviewerId"
       from rating_evidence l
       join categorisations c on c.trust_id = l.trust_id and c.id = l.categorisation_id
       join rounds r on r.trust_id = c.trust_id and r.id = c.round_id
       join schools s on s.trust_id = c.trust_id and s.id = c.school_id
      where l.trust_id = $1 and l.evidence_id = any($2::uuid[])
      order by r.academic_year desc, l.recorded_at, l.id`,
    [ctx.actor.trustId, evidenceIds, ctx.today],
  )
