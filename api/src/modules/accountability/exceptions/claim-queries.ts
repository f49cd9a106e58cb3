import type { Linked } from '@sixfold/shared/domain/accountability/exceptions/facts.ts'
import type { CriterionKey, Level } from '@sixfold/shared/domain/categorisation/scheme.ts'
import type { StepKey } from '@sixfold/shared/domain/cycle/steps.ts'
import { endOfLondonDay } from '../../../clock.ts'
import type { Ctx } from '../../../db/tenant.ts'

export type ClaimRow = {
  schoolId: string
  since: string
  linked: Linked[]
} & (
  | {
      kind: 'rating'
      academicYear: number
      criterionKey: CriterionKey
      level: Level
      title: null
      step: null
      categorisationId: string
    }
  | {
      kind: 'step' | 'impact'
      academicYear: null
      criterionKey: null
      level: null
      title: string
      step: StepKey
      categorisationId: null
    }
)

const london = (instant: string) => `(${instant} at time zone 'Europe/London')::date`

/** What is linked by `links`, with the words that a piece had on the day. */
const linkedSql = (links: string, linkedOn: string) => `
  (select coalesce(json_agg(json_build_object('kind', e.kind, 'source', e.source, 'stance', l.stance,
            'effectiveOn', e.effective_on, 'expiresOn', e.expires_on, 'withdrawnOn', e.withdrawn_on, 'linkedOn', ${linkedOn})), '[]')
     from ${links} and l.recorded_at < $3)`

/**
 * Every claim of these schools that evidence is to bear out, with what its strength hangs on, as had been recorded by the end of a
 * day; in one statement. Levels of the category in force; the present step of each open priority that an approved plan holds, save step 5,
 * whose claim is the impact; the judgement of impact of its present turn. $1 trust, $2 the day, $3 the instant at which it ends, $4 schools.
 */
const claimSql = `
with redated as (
  select distinct on (c.evidence_id) c.* from evidence_changes c
   where c.trust_id = $1 and c.recorded_at >= $3
   order by c.evidence_id, c.sequence
), piece as (
  select e.id, case when r.id is null then e.kind else r.kind end as kind,
         case when r.id is null then e.source else r.source end as source,
         case when r.id is null then e.effective_on else r.effective_on end as effective_on,
         case when r.id is null then e.expires_on else r.expires_on end as expires_on,
         case when e.withdrawn_at < $3 then ${london('e.withdrawn_at')} end as withdrawn_on
    from evidence e left join redated r on r.evidence_id = e.id
   where e.trust_id = $1 and e.recorded_at < $3 and e.school_id = any($4::uuid[])
), in_force as (
  select distinct on (d.school_id) d.school_id, d.categorisation_id, d.academic_year, d.effective_on, d.recorded_at
    from decisions d
   where d.trust_id = $1 and d.recorded_at < $3 and d.effective_on <= $2 and d.school_id = any($4::uuid[])
   order by d.school_id, d.effective_on desc, d.recorded_at desc, d.id desc
), rated as (
  select distinct on (r.categorisation_id, r.criterion_key) i.school_id, i.academic_year, i.effective_on, r.categorisation_id,
         r.criterion_key, r.level
    from in_force i
    join ratings r on r.trust_id = $1 and r.categorisation_id = i.categorisation_id and r.source = 'trust'
     and r.recorded_at <= i.recorded_at
   order by r.categorisation_id, r.criterion_key, r.sequence desc
), improving as (
  select p.id, p.school_id, held.title, stood.to_step as step, stood.turn, stood.day
    from priorities p
    cross join lateral (
      select e.to_step, e.turn, e.day from step_entries e
       where e.trust_id = $1 and e.priority_id = p.id and e.recorded_at < $3 and e.day <= $2
       order by e.sequence desc limit 1) stood
    cross join lateral (
      select v.title from plan_version_priorities v
       where v.trust_id = $1 and v.priority_id = p.id and v.recorded_at < $3
       order by v.recorded_at desc, v.id desc limit 1) held
   where p.trust_id = $1 and p.school_id = any($4::uuid[]) and stood.to_step is not null
)
select 'rating' as kind, r.school_id as "schoolId", r.effective_on as since, r.academic_year as "academicYear",
       r.criterion_key as "criterionKey", r.level, null as title, null as step, r.categorisation_id as "categorisationId",
       ${linkedSql(
         `rating_evidence l join piece e on e.id = l.evidence_id
          where l.trust_id = $1 and l.categorisation_id = r.categorisation_id and l.criterion_key = r.criterion_key`,
         'l.day',
       )} as linked
  from rated r where r.level is not null
union all
select c.claim, p.school_id, coalesce(c.judged, p.day), null, null, null, p.title, c.step, null,
       ${linkedSql(
         `evidence_links l join piece e on e.id = l.evidence_id
          where l.trust_id = $1 and l.priority_id = p.id and l.turn = p.turn and l.claim = c.claim and l.step = c.step`,
         london('l.recorded_at'),
       )}
  from improving p
  cross join lateral (
    select 'step' as claim, p.step, null::date as judged where p.step <> 'evaluate'
    union all
    select 'impact', 'evaluate', min(j.day) from impact_judgements j
     where j.trust_id = $1 and j.priority_id = p.id and j.turn = p.turn and j.recorded_at < $3 and j.day <= $2
    having count(*) > 0) c`

/** In no order. No schools: []. */
export const listClaims = (ctx: Ctx, asAt: string, schoolIds: readonly string[]) =>
  ctx.rows<ClaimRow>(claimSql, [ctx.actor.trustId, asAt, endOfLondonDay(asAt), schoolIds], 'exception-claims')
