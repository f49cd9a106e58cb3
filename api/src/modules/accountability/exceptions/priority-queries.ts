import type { ProgressRating } from '@sixfold/shared/domain/progress/words.ts'
import type { Wording } from '@sixfold/shared/domain/progress/wordings.ts'
import { endOfLondonDay } from '../../../clock.ts'
import type { Ctx } from '../../../db/tenant.ts'

export type PriorityRow = {
  id: string
  schoolId: string
  name: string
  heldSince: string
  /** Every wording of the updates of its present turn that had been sent by then, whoever may read it. */
  wordings: (Wording & { rating: ProgressRating })[]
}

const london = (instant: string) => `(${instant} at time zone 'Europe/London')::date`

/**
 * Priorities open on the day that an approved plan holds, of these schools, by the name that it gives them, as on the board's page;
 * docs/decisions/011-one-published-record.md. In one statement. $1 trust, $2 the day, $3 the instant at which it ends, $4 schools.
 */
const prioritySql = `
select p.id, p.school_id as "schoolId", held.title as name,
       greatest(${london('held.since')}, (select min(e.day) from step_entries e
         where e.trust_id = $1 and e.priority_id = p.id and e.turn = stood.turn and e.recorded_at < $3)) as "heldSince",
       (select coalesce(json_agg(json_build_object('id', u.id, 'supersedesId', u.supersedes_id, 'day', u.day, 'rating', u.rating,
                 'sentAt', u.recorded_at at time zone 'UTC', 'sentOn', ${london('u.recorded_at')}, 'publishedOn', u.published_on,
                 'correctedOn', (select ${london('c.recorded_at')} from progress_updates c
                                  where c.trust_id = $1 and c.supersedes_id = u.id and c.recorded_at < $3))), '[]')
          from progress_updates u
         where u.trust_id = $1 and u.priority_id = p.id and u.turn = stood.turn and u.recorded_at < $3) as wordings
  from priorities p
  cross join lateral (
    select e.to_step, e.turn from step_entries e
     where e.trust_id = $1 and e.priority_id = p.id and e.recorded_at < $3 and e.day <= $2
     order by e.sequence desc limit 1) stood
  cross join lateral (
    select v.title, (select min(o.recorded_at) from plan_version_priorities o
                      where o.trust_id = $1 and o.priority_id = p.id) as since
      from plan_version_priorities v
     where v.trust_id = $1 and v.priority_id = p.id and v.recorded_at < $3
     order by v.recorded_at desc, v.id desc limit 1) held
 where p.trust_id = $1 and p.school_id = any($4::uuid[]) and stood.to_step is not null
   and (p.status = 'open' or p.id in (
         select e.priority_id from step_entries e where e.trust_id = $1 and e.recorded_at >= $3))
 order by p.created_at, p.id`

/** No schools: []. */
export const listPriorities = (ctx: Ctx, asAt: string, schoolIds: readonly string[]) =>
  ctx.rows<PriorityRow>(
    prioritySql,
    [ctx.actor.trustId, asAt, endOfLondonDay(asAt), schoolIds],
    'exception-priorities',
  )
