import type { BoardDecision } from '@sixfold/shared/domain/accountability/board-school.ts'
import { academicYearDays, academicYearOf } from '@sixfold/shared/domain/calendar/academic-year.ts'
import type { CategorisationStatus } from '@sixfold/shared/domain/categorisation/status.ts'
import type { ReviewStatus } from '@sixfold/shared/domain/reviews/status.ts'
import type { SchoolScope } from '../../../access/visible-schools.ts'
import { endOfLondonDay } from '../../../clock.ts'
import type { Ctx } from '../../../db/tenant.ts'

export type SchoolRow = {
  id: string
  name: string
  joinedOn: string
  leftOn: string | null
  decisions: (BoardDecision & { recordedOn: string })[]
  review: { id: string; status: ReviewStatus; dueOn: string; moved: number } | null
  cycleStatus: 'open' | 'closed'
  planApproved: boolean
  waiting: { id: string; academicYear: number; submittedOn: string }[]
  challenge: {
    id: string
    academicYear: number
    challengedOn: string
    status: CategorisationStatus
  } | null
  /** Of the trust's visits in the academic year. */
  visitDays: string[]
  /** Delivered in the academic year and counted to what the category promises. */
  deliveries: { day: string; halfDays: number }[]
  /** Of the academic year before, this one's and later, open or closed by then: the same on every row. */
  rounds: { academicYear: number; closedOn: string | null }[]
}

/** $1 trust, $2 the day, $3 the instant at which it ends: of `of`'s newest transition by then, `columns`. */
const newestSql = (table: string, of: string, columns: string, order = 't.recorded_at desc, t.id desc') => `
  select ${columns} from ${table} t
   where t.trust_id = $1 and t.${of} and t.recorded_at < $3 and t.day <= $2
   order by ${order} limit 1`

/**
 * What rules read of schools, in one statement whatever their number: a row for each school in scope that belongs to the trust on a day,
 * by name, as had been recorded by its end and was in effect on it; the sources are those of `boardSql`. Whether support counts to
 * the entitlement is as it is set today.
 *
 * $1 trust, $2 the day, $3 the instant at which it ends, $4 the academic year, $5 its first day, $6 every school, $7 else these.
 */
const schoolSql = `
with school as (
  select * from (
    select distinct on (v.school_id) v.school_id as id, v.name, v.joined_on, v.left_on
      from school_versions v
     where v.trust_id = $1 and v.recorded_at < $3 and ($6 or v.school_id = any($7::uuid[]))
     order by v.school_id desc, v.sequence desc) v
   where v.joined_on <= $2 and (v.left_on is null or v.left_on >= $2)
), decided as (
  select d.school_id, json_agg(json_build_object(
           'id', d.id, 'level', d.level, 'academicYear', d.academic_year, 'effectiveOn', d.effective_on,
           'recordedAt', d.recorded_at at time zone 'UTC', 'recordedOn', (d.recorded_at at time zone 'Europe/London')::date,
           'categorisationId', d.categorisation_id)) as decisions
    from (
      select d.id, d.school_id, d.level, d.academic_year, d.effective_on, d.recorded_at, d.categorisation_id
        from decisions d where d.trust_id = $1 and d.recorded_at < $3
      union all
      select e.id, e.school_id, e.level, e.academic_year, make_date(e.academic_year, 9, 1), e.recorded_at, null
        from (select distinct on (e.school_id, e.academic_year) e.* from earlier_categories e
               where e.trust_id = $1 and e.recorded_at < $3
               order by e.school_id, e.academic_year, e.sequence desc) e
       where e.level is not null) d
   group by d.school_id
), reviewed as (
  select distinct on (r.school_id) r.school_id, json_build_object('id', r.id, 'status', t.to_status, 'dueOn', t.due_on,
           'moved', (select count(distinct o.due_on) - 1 from review_transitions o
                      where o.trust_id = $1 and o.review_id = r.id and o.recorded_at < $3 and o.day <= $2)) as review
    from reviews r
    cross join lateral (${newestSql('review_transitions', 'review_id = r.id', 't.to_status, t.due_on')}) t
   where r.trust_id = $1 and t.to_status in ('scheduled', 'preparing', 'held')
   order by r.school_id, r.recorded_at desc, r.id desc
), cycled as (
  select c.id, c.school_id, c.academic_year, coalesce(t.to_status, 'open') as status
    from cycles c
    left join lateral (${newestSql('cycle_transitions', 'cycle_id = c.id', 't.to_status')}) t on true
   where c.trust_id = $1 and c.created_at < $3
), waiting as (
  select c.school_id, json_agg(json_build_object('id', p.id, 'academicYear', c.academic_year, 'submittedOn', t.day)
           order by c.academic_year) as plans
    from cycled c
    join plans p on p.trust_id = $1 and p.cycle_id = c.id
    cross join lateral (${newestSql('plan_transitions', 'plan_id = p.id', 't.to_status, t.day')}) t
   where c.status = 'open' and t.to_status = 'submitted'
   group by c.school_id
), challenged as (
  select distinct on (c.school_id) c.school_id, json_build_object('id', c.id, 'academicYear', r.academic_year,
           'challengedOn', told.day, 'status', case when t.to_status = 'awaiting-reply' and t.reply_by < $2
                                                 then 'awaiting-decision' else t.to_status end) as challenge
    from categorisations c
    join rounds r on r.trust_id = $1 and r.id = c.round_id
    cross join lateral (${newestSql('categorisation_transitions', 'categorisation_id = c.id', 't.to_status, t.reply_by', 't.sequence desc')}) t
    cross join lateral (
      select max(o.day) as day from categorisation_transitions o
       where o.trust_id = $1 and o.categorisation_id = c.id and o.to_status = 'challenged'
         and o.from_status is distinct from 'challenged' and o.recorded_at < $3 and o.day <= $2
         and not exists (select 1 from replies a
                          where a.trust_id = $1 and a.categorisation_id = c.id and a.answer = 'agrees' and a.recorded_at < $3
                            and a.recorded_at >= o.recorded_at)) told
   where c.trust_id = $1 and told.day is not null and t.to_status not in ('published', 'closed')
   order by c.school_id, c.created_at desc
), visited as (
  select v.school_id, json_agg(v.day) as days from (
    select distinct on (v.visit_id) v.school_id, v.day, v.withdrawn_reason from visits v
     where v.trust_id = $1 and v.recorded_at < $3 order by v.visit_id, v.sequence desc) v
   where v.withdrawn_reason is null and v.day between $5 and $2
   group by v.school_id
), delivered as (
  select p.receiver_school_id as school_id, json_agg(json_build_object('day', v.day, 'halfDays', v.half_days)) as visits from (
    select distinct on (v.visit_id) v.pairing_id, v.day, v.half_days, v.withdrawn_reason from pairing_visits v
     where v.trust_id = $1 and v.recorded_at < $3 order by v.visit_id, v.sequence desc) v
    join pairings p on p.trust_id = $1 and p.id = v.pairing_id and p.counts_to_entitlement
   where v.withdrawn_reason is null and v.day between $5 and $2
   group by p.receiver_school_id
)
select s.id, s.name, s.joined_on as "joinedOn", s.left_on as "leftOn", coalesce(decided.decisions, '[]') as decisions,
       reviewed.review, coalesce(c.status, 'open') as "cycleStatus",
       exists (select 1 from plans p join plan_versions v on v.trust_id = $1 and v.plan_id = p.id
                where p.trust_id = $1 and p.cycle_id = c.id and v.recorded_at < $3) as "planApproved",
       coalesce(waiting.plans, '[]') as waiting, challenged.challenge, coalesce(visited.days, '[]') as "visitDays",
       coalesce(delivered.visits, '[]') as deliveries,
       (select coalesce(json_agg(json_build_object('academicYear', r.academic_year, 'closedOn', (
                 select case t.to_status when 'closed' then (t.recorded_at at time zone 'Europe/London')::date end
                   from round_transitions t
                  where t.trust_id = $1 and t.round_id = r.id and t.recorded_at < $3 order by t.sequence desc limit 1))), '[]')
          from rounds r where r.trust_id = $1 and r.recorded_at < $3 and r.academic_year >= $4 - 1) as rounds
  from school s
  left join decided on decided.school_id = s.id
  left join reviewed on reviewed.school_id = s.id
  left join cycled c on c.school_id = s.id and c.academic_year = $4
  left join waiting on waiting.school_id = s.id
  left join challenged on challenged.school_id = s.id
  left join visited on visited.school_id = s.id
  left join delivered on delivered.school_id = s.id
 order by s.name collate "und-x-icu", s.id`

/** No schools: []. */
export function listSchools(ctx: Ctx, asAt: string, scope: SchoolScope): Promise<SchoolRow[]> {
  const year = academicYearOf(asAt)
  return ctx.rows<SchoolRow>(
    schoolSql,
    [
      ctx.actor.trustId,
      asAt,
      endOfLondonDay(asAt),
      year,
      academicYearDays(year).from,
      scope.all,
      scope.all ? [] : scope.schoolIds,
    ],
    'exception-schools',
  )
}
