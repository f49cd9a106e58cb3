import type { CriterionKey } from '@sixfold/shared/domain/categorisation/scheme.ts'
import type { RatingLink, RatingSource } from '@sixfold/shared/domain/categorisation/rating-evidence.ts'
import type { Stance } from '@sixfold/shared/domain/evidence/words.ts'
import { v7 } from 'uuid'
import type { Ctx } from '../../db/tenant.ts'
import { londonDay } from '../evidence/queries.ts'

export type RatingLinkRow = RatingLink & {
  id: string
  categorisationId: string
  criterionKey: CriterionKey
  byId: string
  byName: string
  /** The day on which it was linked. */
  day: string
}

/**
 * All that is linked to the ratings of these categorisations, whoever's they are: what the strength of each criterion hangs on. Whose
 * one may see is for the caller to say. What was seen last comes first. No categorisations: [].
 */
export const ratingLinks = (ctx: Ctx, categorisationIds: readonly string[]) =>
  ctx.rows<RatingLinkRow>(
    `select l.id, l.categorisation_id as "categorisationId", l.criterion_key as "criterionKey", l.source as "ratingSource",
            l.stance, l.evidence_id as "evidenceId", l.by_person_id as "byId", p.name as "byName", l.day, e.kind, e.source,
            e.effective_on as "effectiveOn", e.expires_on as "expiresOn", ${londonDay('e.withdrawn_at')} as "withdrawnOn"
       from rating_evidence l
       join evidence e on e.trust_id = l.trust_id and e.id = l.evidence_id
       join people p on p.trust_id = l.trust_id and p.id = l.by_person_id
      where l.trust_id = $1 and l.categorisation_id = any($2::uuid[])
      order by e.effective_on desc, e.id desc, l.source`,
    [ctx.actor.trustId, categorisationIds],
  )

export type NewRatingLink = { criterionKey: CriterionKey; evidenceId: string; stance: Stance }

/** Links pieces to ratings of one source in one statement, however many; none of them may be linked there yet. */
export async function insertRatingLinks(
  ctx: Ctx,
  of: { categorisationId: string; source: RatingSource },
  links: readonly NewRatingLink[],
) {
  const rows = links.map(({ evidenceId, criterionKey, stance }) => ({
    id: v7(),
    evidence: evidenceId,
    criterion: criterionKey,
    stance,
  }))
  await ctx.rows(
    `insert into rating_evidence (trust_id, id, evidence_id, categorisation_id, criterion_key, source, stance, day, recorded_at,
                                  by_person_id)
     select $1, it.id, it.evidence, $2, it.criterion, $3, it.stance, $4, $5, $6
       from jsonb_to_recordset($7::jsonb) as it (id uuid, evidence uuid, criterion text, stance text)`,
    [
      ctx.actor.trustId,
      of.categorisationId,
      of.source,
      ctx.today,
      ctx.now,
      ctx.actor.personId,
      JSON.stringify(rows),
    ],
  )
}

/** Copies what is linked to the trust's ratings, each still by whoever linked it, of the day on which they did. */
export async function copyRatingLinks(ctx: Ctx, { from, to }: { from: string; to: string }) {
  await ctx.rows(
    `insert into rating_evidence (trust_id, id, evidence_id, categorisation_id, criterion_key, source, stance, day, recorded_at,
                                  by_person_id)
     select l.trust_id, gen_random_uuid(), l.evidence_id, $3, l.criterion_key, 'trust', l.stance, l.day, $4, l.by_person_id
       from rating_evidence l where l.trust_id = $1 and l.categorisation_id = $2 and l.source = 'trust'`,
    [ctx.actor.trustId, from, to, ctx.now],
  )
}
