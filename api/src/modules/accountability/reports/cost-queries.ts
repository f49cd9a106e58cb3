import { academicYearDays, academicYearOf } from '@sixfold/shared/domain/calendar/academic-year.ts'
import { endOfLondonDay } from '../../../clock.ts'
import type { Ctx } from '../../../db/tenant.ts'

/**
 * Half-days that schools received since the academic year began in support for which no cost is agreed, by school, as had been
 * recorded by the end of a day: what the board's page counts as delivered at no cost. Schools without any are left out.
 */
export async function uncostedOn(ctx: Ctx, day: string): Promise<ReadonlyMap<string, number>> {
  const rows = await ctx.rows<{ schoolId: string; halfDays: number }>(
    `select p.receiver_school_id as "schoolId", sum(v.half_days)::int as "halfDays"
       from (select distinct on (v.visit_id) v.pairing_id, v.day, v.half_days, v.withdrawn_reason from pairing_visits v
              where v.trust_id = $1 and v.recorded_at < $4
              order by v.visit_id, v.sequence desc) v
       join pairings p on p.trust_id = $1 and p.id = v.pairing_id
      where v.day between $2 and $3 and v.withdrawn_reason is null and p.cost_pence_a_day is null
      group by p.receiver_school_id`,
    [ctx.actor.trustId, academicYearDays(academicYearOf(day)).from, day, endOfLondonDay(day)],
  )
  return new Map(rows.map(({ schoolId, halfDays }) => [schoolId, halfDays]))
}
