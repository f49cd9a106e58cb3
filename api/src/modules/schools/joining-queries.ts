import type { NeedingSchool } from '@sixfold/shared/domain/schools/joining.ts'
import type { Ctx } from '../../db/tenant.ts'

/**
 * The earliest of each kind that a school's record holds on or after a day, with the last day on which the school can have joined
 * for it to stand. Nothing recorded: []. What was closed, replaced or taken back doesn't count. With the school's row locked for
 * update nothing new refers to it meanwhile, and this statement sees whatever did before.
 */
export function recordedSince(ctx: Ctx, schoolId: string, since: string): Promise<NeedingSchool[]> {
  return ctx.rows<NeedingSchool>(
    `select kind, min(day) as "joinedBy" from (
       select 'cycle' as kind, make_date(c.academic_year + 1, 8, 31) as day
         from cycles c where c.trust_id = $1 and c.school_id = $2
       union all
       select 'round', make_date(r.academic_year + 1, 8, 31)
         from categorisations c join rounds r on r.trust_id = c.trust_id and r.id = c.round_id
        where c.trust_id = $1 and c.school_id = $2 and c.status <> 'closed'
       union all
       select 'category', d.effective_on from decisions d where d.trust_id = $1 and d.school_id = $2
       union all
       select 'review', p.day
         from reviews r join review_preparations p on p.trust_id = r.trust_id and p.review_id = r.id
        where r.trust_id = $1 and r.school_id = $2 and r.status not in ('replaced', 'closed')
       union all
       select 'visit', v.day
         from visits v
        where v.trust_id = $1 and v.school_id = $2 and v.withdrawn_reason is null
          and not exists (select 1 from visits n
                           where n.trust_id = v.trust_id and n.visit_id = v.visit_id and n.sequence > v.sequence)) held
      where day >= $3
      group by kind
      order by min(day), kind`,
    [ctx.actor.trustId, schoolId, since],
  )
}
