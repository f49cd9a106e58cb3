import type { TargetFacts } from '@sixfold/shared/domain/accountability/forecasts.ts'
import { endOfLondonDay } from '../../clock.ts'
import type { Ctx } from '../../db/tenant.ts'

const endOf = (day: string) => `((${day} + 1)::timestamp at time zone 'Europe/London')`

/**
 * Targets that stood in an approved plan on their own day, of these schools (null: all), once that day has come, by what had been
 * recorded by the end of `asAt`; each with what the last update of the half-year before said on its day, and what was observed. A
 * target that was moved before its day is judged on its new one; moved after it, on the old. None: [].
 */
export function listTargets(
  ctx: Ctx,
  asAt: string,
  schoolIds: readonly string[] | null,
): Promise<(TargetFacts & { schoolName: string })[]> {
  return ctx.rows(
    `with version as (
       select h.priority_id, h.plan_version_id, h.recorded_at,
              lead(h.recorded_at) over (partition by h.priority_id order by h.recorded_at, h.id) as until
         from plan_version_priorities h where h.trust_id = $1 and h.recorded_at < $3
     ), target as (
       select s.id as school_id, s.name as school_name, v.priority_id, ms.id as measure_id, ms.better,
              (m->>'target')::float8 as target, (m->>'targetOn')::date as target_on, v.recorded_at, v.until
         from version v
         join plan_versions pv on pv.trust_id = $1 and pv.id = v.plan_version_id
         join priorities p on p.trust_id = $1 and p.id = v.priority_id
         join schools s on s.trust_id = $1 and s.id = p.school_id and ($4::uuid[] is null or s.id = any($4))
         cross join lateral jsonb_array_elements(pv.content->'priorities') as planned
         cross join lateral jsonb_array_elements(planned->'measures') as m
         join measures ms on ms.trust_id = $1 and ms.id = (m->>'id')::uuid
        where planned->>'id' = v.priority_id::text and m->>'target' is not null and (m->>'targetOn')::date <= $2
          and not ms.few_pupils and (m->>'fewPupils')::boolean is not true
     )
     select t.school_id as "schoolId", t.school_name as "schoolName", t.target, t.target_on as "targetOn", t.better,
            (select u.rating from progress_updates u
              where u.trust_id = $1 and u.priority_id = t.priority_id and u.day < t.target_on and u.day >= t.target_on - 183
                and u.recorded_at < ${endOf('t.target_on')} and u.recorded_at < $3 and u.published_on <= $2
                and not exists (select 1 from progress_updates c
                                 where c.trust_id = $1 and c.supersedes_id = u.id and c.recorded_at < ${endOf('t.target_on')})
              order by u.day desc, u.recorded_at desc, u.id desc limit 1) as rating,
            (select coalesce(json_agg(json_build_object('observedOn', o.observed_on, 'value', o.value)), '[]')
               from observations o
              where o.trust_id = $1 and o.measure_id = t.measure_id and o.value is not null and o.recorded_at < $3
                and o.observed_on <= $2
                and not exists (select 1 from observations c
                                 where c.trust_id = $1 and c.supersedes_id = o.id and c.recorded_at < $3)) as observations
       from target t
      where t.recorded_at < ${endOf('t.target_on')} and (t.until is null or t.until >= ${endOf('t.target_on')})
      order by t.school_name collate "und-x-icu", t.school_id, t.target_on, t.measure_id`,
    [ctx.actor.trustId, asAt, endOfLondonDay(asAt), schoolIds],
  )
}
