import type { BodyDecision, DecidingBody } from '@sixfold/shared/contracts/board-decisions.ts'
import type { z } from 'zod'
import { endOfLondonDay } from '../../clock.ts'
import type { Ctx } from '../../db/tenant.ts'
import { decidingBodiesSql } from '../bodies/queries.ts'

type DecisionRow = BodyDecision & { recordedAt: string }

/**
 * Published decisions of one body or all, recorded by the end of a day, the newest first; one more than `limit` says whether there is a
 * next page. What was decided before bodies were kept is the board's.
 */
export function listDecisions(
  ctx: Ctx,
  { asAt, bodyId }: { asAt: string; bodyId: string | null },
  after: readonly [recordedAt: string, id: string] | null,
  limit: number,
): Promise<DecisionRow[]> {
  return ctx.rows<DecisionRow>(
    `select d.id, d.categorisation_id as "categorisationId", json_build_object('id', s.id, 'name', s.name) as school,
            d.academic_year as "academicYear", d.level,
            coalesce((select o.level from decisions o
              where o.trust_id = d.trust_id and o.school_id = d.school_id and o.effective_on < d.effective_on
                and o.recorded_at < d.recorded_at
              order by o.effective_on desc, o.recorded_at desc, o.id desc limit 1),
            (select e.level from (
                select distinct on (e.academic_year) e.academic_year, e.level from earlier_categories e
                 where e.trust_id = d.trust_id and e.school_id = d.school_id and e.academic_year < d.academic_year and e.recorded_at < $2
                 order by e.academic_year, e.sequence desc) e
              where e.level is not null order by e.academic_year desc limit 1)) as was,
            json_build_object('id', b.id, 'kind', b.kind, 'name', b.name) as body,
            json_build_object('id', p.id, 'name', p.name) as by, (d.recorded_at at time zone 'Europe/London')::date as day,
            d.effective_on as "effectiveOn",
            case when m.id is not null then json_build_object('id', m.id, 'day', m.day) end as meeting,
            coalesce(d.minute_reference, m.minutes_reference) as "minuteReference", d.recorded_at as "recordedAt"
       from decisions d
       join schools s on s.trust_id = d.trust_id and s.id = d.school_id
       join people p on p.trust_id = d.trust_id and p.id = d.decided_by
       join bodies b on b.trust_id = d.trust_id and (b.id = d.body_id or (d.body_id is null and b.kind = 'board'))
       left join meetings m on m.trust_id = d.trust_id and m.id = d.meeting_id
      where d.trust_id = $1 and d.recorded_at < $2 and ($3::uuid is null or b.id = $3)
        and ($4::timestamptz is null or (d.recorded_at, d.id) < ($4::timestamptz, $5::uuid))
      order by d.recorded_at desc, d.id desc limit $6`,
    [ctx.actor.trustId, endOfLondonDay(asAt), bodyId, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
  )
}

/** Bodies that may decide on categories today, the board first, each with the meeting that it holds today or next. */
export function listDecidingBodies(ctx: Ctx): Promise<z.infer<typeof DecidingBody>[]> {
  return ctx.rows(
    `select b.id, b.kind, n.name,
            (select json_build_object('id', m.id, 'day', m.day, 'papersOutOn', m.papers_out_on) from meetings m
              where m.trust_id = $1 and m.body_id = b.id and m.day >= $2 order by m.day, m.id limit 1) as meets
       from (${decidingBodiesSql}) b join bodies n on n.trust_id = $1 and n.id = b.id
      order by b.kind <> 'board', b.kind, b.id`,
    [ctx.actor.trustId, ctx.today],
  )
}
