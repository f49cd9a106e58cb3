import type { Ctx } from '../../api/src/db/tenant.ts'
import { linkRatingEvidence } from '../../api/src/modules/categorisation/commands/link-rating-evidence.ts'
import type { NewRatingLink } from '../../api/src/modules/categorisation/rating-evidence-queries.ts'
import type { RatingSource } from '../../packages/shared/src/domain/categorisation/rating-evidence.ts'

/**
 * Links what a school's priorities had brought to light by then to the ratings of their criteria, the newest piece of each kind; the
 * head only what the school itself saw.
 */
export async function linkWhatIsKnown(
  ctx: Ctx,
  of: { categorisationId: string; schoolId: string; source: RatingSource },
): Promise<void> {
  const { categorisationId, schoolId, source } = of
  const links = await ctx.rows<NewRatingLink>(
    `select distinct on (p.criterion_key, e.kind) e.id as "evidenceId", p.criterion_key as "criterionKey", l.stance
       from evidence e
       join evidence_links l on l.trust_id = e.trust_id and l.evidence_id = e.id
       join priorities p on p.trust_id = l.trust_id and p.id = l.priority_id
      where e.trust_id = $1 and e.school_id = $2 and e.recorded_at <= $3 and e.withdrawn_at is null
        and ($4 = 'trust' or e.source = 'school')
      order by p.criterion_key, e.kind, e.effective_on desc, e.title`,
    [ctx.actor.trustId, schoolId, ctx.now, source],
  )
  await linkRatingEvidence(ctx, { categorisationId, source, links })
}
