import type { ReplyAnswer } from '@sixfold/shared/domain/categorisation/reply.ts'
import type { Level } from '@sixfold/shared/domain/categorisation/scheme.ts'
import { endOfLondonDay } from '../../../clock.ts'
import type { Ctx } from '../../../db/tenant.ts'

export type ReplySaid = {
  categorisationId: string
  answer: ReplyAnswer
  statement: string | null
  late: boolean
  byName: string
}

/**
 * What heads said of these categorisations when asked last, as had been recorded by the end of a day; none where that asking had
 * lapsed by then. Only of what is published: who calls says of what.
 */
export function repliesOn(ctx: Ctx, categorisationIds: readonly string[], day: string) {
  return ctx.rows<ReplySaid>(
    `select a.categorisation_id as "categorisationId", a.answer, a.statement, a.late, p.name as "byName"
       from replies a join people p on p.trust_id = a.trust_id and p.id = a.by_person_id
      where a.trust_id = $1 and a.categorisation_id = any($2::uuid[]) and a.recorded_at < $3
        and a.turn = (select count(*) from categorisation_transitions t
                       where t.trust_id = a.trust_id and t.categorisation_id = a.categorisation_id and t.recorded_at < $3
                         and t.to_status = 'awaiting-reply' and t.from_status <> 'awaiting-reply')`,
    [ctx.actor.trustId, categorisationIds, endOfLondonDay(day)],
  )
}

/** Why the category in force on a day was settled, and where, by these categorisations: one row each. */
export function rationalesOf(ctx: Ctx, categorisationIds: readonly string[], day: string) {
  return ctx.rows<{
    categorisationId: string
    rationale: string
    bodyName: string
    minuteReference: string | null
  }>(
    `select distinct on (d.categorisation_id) d.categorisation_id as "categorisationId", d.rationale,
            coalesce(b.name, 'Trust board') as "bodyName", d.minute_reference as "minuteReference"
       from decisions d
       left join bodies b on b.trust_id = d.trust_id and (b.id = d.body_id or (d.body_id is null and b.kind = 'board'))
      where d.trust_id = $1 and d.categorisation_id = any($2::uuid[]) and d.recorded_at < $3 and d.effective_on <= $4
      order by d.categorisation_id, d.effective_on desc, d.recorded_at desc, d.id desc`,
    [ctx.actor.trustId, categorisationIds, endOfLondonDay(day), day],
  )
}

export type WaitingRow = {
  categorisationId: string
  schoolId: string
  academicYear: number
  level: Level
  rationale: string | null
  byName: string
}

/**
 * Proposals of these schools that waited for a body at the end of a day, as they were put forward last. Not published: for the part
 * that is for whoever decides on them. A reply's last day that had passed lets it wait, as `statusSql` says.
 */
export function waitingOn(ctx: Ctx, schoolIds: readonly string[], day: string) {
  return ctx.rows<WaitingRow>(
    `select c.id as "categorisationId", c.school_id as "schoolId", r.academic_year as "academicYear", put.level, put.rationale,
            p.name as "byName"
       from categorisations c
       join rounds r on r.trust_id = c.trust_id and r.id = c.round_id
       cross join lateral (
         select t.to_status, t.reply_by from categorisation_transitions t
          where t.trust_id = c.trust_id and t.categorisation_id = c.id and t.recorded_at < $3 and t.day <= $4
          order by t.sequence desc limit 1) stood
       cross join lateral (
         select o.level, o.rationale, o.by_person_id from proposals o
          where o.trust_id = c.trust_id and o.categorisation_id = c.id and o.recorded_at < $3
          order by o.recorded_at desc, o.id desc limit 1) put
       join people p on p.trust_id = c.trust_id and p.id = put.by_person_id
      where c.trust_id = $1 and c.school_id = any($2::uuid[])
        and (stood.to_status = 'awaiting-decision' or (stood.to_status = 'awaiting-reply' and stood.reply_by < $4))`,
    [ctx.actor.trustId, schoolIds, endOfLondonDay(day), day],
  )
}
