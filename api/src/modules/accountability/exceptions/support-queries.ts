import type { CriterionKey } from '@sixfold/shared/domain/categorisation/scheme.ts'
import { academicYearOf } from '@sixfold/shared/domain/calendar/academic-year.ts'
import type { RatingValue } from '@sixfold/shared/domain/categorisation/rating.ts'
import type { Direction } from '@sixfold/shared/domain/cycle/measure.ts'
import type { ImpactRating } from '@sixfold/shared/domain/progress/words.ts'
import { teamName } from '@sixfold/shared/domain/support/giver.ts'
import type { Giver, Receiver } from '@sixfold/shared/domain/support/ledger.ts'
import type { PairingStatus } from '@sixfold/shared/domain/support/pairing.ts'
import { endOfLondonDay } from '../../../clock.ts'
import type { Ctx } from '../../../db/tenant.ts'

type Entry = { day: string; halfDays: number }
export type SupportRow = {
  pairingId: string
  status: PairingStatus
  giver: Giver
  receiver: Receiver
  criterionKey: CriterionKey
  /** Both sides had agreed to it by then. */
  agreed: boolean
  agreements: Entry[]
  deliveries: Entry[]
  endedOn: string | null
  /** The newest day on which it was asked about or anything was agreed. */
  since: string
  /** How the receiver judged it by then. */
  judged: ImpactRating | null
  /** Of the priority that it serves, as the approved plan of then planned them, with what counted of what was seen. */
  measures: {
    baseline: number | null
    baselineOn: string | null
    better: Direction
    observations: { value: number; observedOn: string }[]
  }[]
}

/**
 * Support of a trust that both sides have agreed to or are asked about, as at a day, in one statement: agreements and visits as
 * `booked-sql.ts` has them of today, which a test holds it to. $1 trust, $2 the day, $3 the instant at which it ends.
 */
const supportSql = `
select p.id as "pairingId", stood.to_status as status,
       json_build_object('kind', p.giver_kind, 'id', coalesce(g.id, o.id), 'name', coalesce(g.name, o.name, '${teamName}')) as giver,
       json_build_object('id', r.id, 'name', r.name) as receiver, p.criterion_key as "criterionKey",
       trail.agreed, trail.agreements, trail.ended_on as "endedOn", trail.since,
       (select coalesce(json_agg(json_build_object('day', v.day, 'halfDays', v.half_days)), '[]') from (
          select distinct on (v.visit_id) v.day, v.half_days, v.withdrawn_reason from pairing_visits v
           where v.trust_id = $1 and v.pairing_id = p.id and v.recorded_at < $3
           order by v.visit_id, v.sequence desc) v
         where v.withdrawn_reason is null and v.day <= $2) as deliveries,
       (select e.impact from pairing_evaluations e
         where e.trust_id = $1 and e.pairing_id = p.id and e.side = 'receiver' and e.recorded_at < $3
         order by e.sequence desc limit 1) as judged,
       case when stood.to_status in ('completed', 'evaluated') and p.priority_id is not null then (
         select coalesce(json_agg(json_build_object('baseline', m->'baseline', 'baselineOn', m->'baselineOn', 'better', m->'better',
                  'observations', (
                    select coalesce(json_agg(json_build_object('value', b.value, 'observedOn', b.observed_on)), '[]')
                      from observations b
                     where b.trust_id = $1 and b.measure_id = (m->>'id')::uuid and b.value is not null and b.recorded_at < $3
                       and not exists (select 1 from observations n where n.trust_id = $1 and n.supersedes_id = b.id
                                          and n.recorded_at < $3)))), '[]')
           from (select v.content from plan_version_priorities h
                   join plan_versions v on v.trust_id = $1 and v.id = h.plan_version_id
                  where h.trust_id = $1 and h.priority_id = p.priority_id and h.recorded_at < $3
                  order by h.recorded_at desc, h.id desc limit 1) held
           cross join jsonb_array_elements(held.content->'priorities') q
           cross join jsonb_array_elements(q->'measures') m
          where q->>'id' = p.priority_id::text and not (m->>'fewPupils')::boolean
            and not exists (select 1 from measures few where few.trust_id = $1 and few.id = (m->>'id')::uuid and few.few_pupils))
         else '[]' end as measures
  from pairings p
  left join schools g on g.trust_id = $1 and g.id = p.giver_school_id
  left join partners o on o.trust_id = $1 and o.id = p.giver_partner_id
  join schools r on r.trust_id = $1 and r.id = p.receiver_school_id
  cross join lateral (
    select t.to_status from pairing_transitions t
     where t.trust_id = $1 and t.pairing_id = p.id and t.recorded_at < $3 and t.day <= $2
     order by t.recorded_at desc, t.id desc limit 1) stood
  cross join lateral (
    select coalesce(bool_or(a.to_status in ('agreed', 'active', 'paused', 'completed', 'evaluated')), false) as agreed,
           coalesce(json_agg(json_build_object('day', a.day, 'halfDays', a.more) order by a.day) filter (where a.counts and a.more > 0), '[]')
             as agreements,
           max(a.day) filter (where a.to_status in ('completed', 'withdrawn') and a.from_status is distinct from a.to_status) as ended_on,
           max(a.day) filter (where a.more > 0 or a.to_status = 'requested') as since
      from (select t.day, t.from_status, t.to_status, t.to_status not in ('requested', 'matched', 'declined') as counts,
                   t.half_days - lag(t.half_days, 1, 0) over (
                     partition by t.to_status not in ('requested', 'matched', 'declined') order by t.recorded_at, t.id) as more
              from pairing_transitions t
             where t.trust_id = $1 and t.pairing_id = p.id and t.recorded_at < $3 and t.day <= $2) a) trail
 where p.trust_id = $1 and stood.to_status <> 'declined' and (trail.agreed or stood.to_status <> 'withdrawn')
 order by p.created_at, p.id`

/** Nothing was asked about by then: []. */
export const listSupport = (ctx: Ctx, asAt: string) =>
  ctx.rows<SupportRow>(supportSql, [ctx.actor.trustId, asAt, endOfLondonDay(asAt)], 'exception-support')

/**
 * Half-days that givers have in the academic year of a day, by kind and id; null: it isn't known. What schools offered is as at the day;
 * what the trust team and partners have is kept without its history, and so is as it is set today.
 */
export const listCapacity = (ctx: Ctx, asAt: string) =>
  ctx.rows<{ kind: Giver['kind']; id: string | null; halfDays: number | null }>(
    `select 'school' as kind, o.school_id as id, sum(w.half_days)::int as "halfDays"
       from offers o
       cross join lateral (
         select w.half_days, w.withdrawn_reason from offer_wordings w
          where w.trust_id = $1 and w.offer_id = o.id and w.recorded_at < $3 and w.day <= $2
          order by w.sequence desc limit 1) w
      where o.trust_id = $1 and o.academic_year = $4 and w.withdrawn_reason is null
      group by o.school_id
     union all
     select 'partner', p.id, p.half_days from partners p where p.trust_id = $1 and p.half_days_year = $4
     union all
     select 'team', null, sum(t.half_days)::int from team_members t
      where t.trust_id = $1 and t.academic_year = $4 and t.created_at < $3 and (t.ended_on is null or t.ended_on >= $2)`,
    [ctx.actor.trustId, asAt, endOfLondonDay(asAt), academicYearOf(asAt)],
  )

/** The trust's ratings in these categorisations, which are published. None: []. */
export const listRatings = (ctx: Ctx, categorisationIds: readonly string[]) =>
  ctx.rows<{ categorisationId: string; criterionKey: CriterionKey; value: RatingValue }>(
    `select distinct on (r.categorisation_id, r.criterion_key) r.categorisation_id as "categorisationId",
            r.criterion_key as "criterionKey", coalesce(to_jsonb(r.level), to_jsonb(r.unrated)) as value
       from ratings r
      where r.trust_id = $1 and r.categorisation_id = any($2::uuid[]) and r.source = 'trust'
      order by r.categorisation_id, r.criterion_key, r.sequence desc`,
    [ctx.actor.trustId, categorisationIds],
  )
