import type { WeighedOption } from '@sixfold/shared/domain/cycle/gate.ts'
import type { SupportNeed } from '@sixfold/shared/domain/plans/support-answer.ts'
import type { Ctx } from '../../db/tenant.ts'
import { supportedSql } from './queries.ts'

/**
 * What the gates of steps 2 to 5 ask of other parts of the record. Options, actions, answers, judgements and updates are those
 * of the present turn, and pairings those agreed since it began; measures and their milestones know of no turns.
 */
export type GateRow = {
  priorityId: string
  options: WeighedOption[]
  /** Those that weren't dropped. */
  actions: { hasOwner: boolean; dueOn: string | null; open: boolean }[]
  /** On its measures. */
  milestones: number
  /** A pairing for its school and criterion answers the need: see `answersNeed`. */
  paired: boolean
  supportAnswer: SupportNeed | null
  /** The version in force of its newest cycle's plan holds it, in this turn. */
  inForce: boolean
  judged: boolean
  updates: { turn: number; day: string }[]
}

/** In one statement, whatever their number. No priorities: []. */
export function listGateRows(ctx: Ctx, priorityIds: readonly string[]): Promise<GateRow[]> {
  return ctx.rows<GateRow>(
    `select p.id as "priorityId",
            coalesce((select json_agg(json_build_object('fit', o.fit, 'costPence', o.cost_pence, 'staffTime', o.staff_time,
                                                        'wouldStop', o.would_stop, 'chosen', o.verdict = 'chosen'))
                        from priority_options o
                       where o.trust_id = p.trust_id and o.priority_id = p.id and o.turn = p.turn and o.removed_at is null),
                     '[]') as options,
            coalesce((select json_agg(json_build_object('hasOwner', coalesce(a.owner, a.owner_person_id::text) is not null,
                                                        'dueOn', a.due_on, 'open', a.status = 'open'))
                        from actions a
                       where a.trust_id = p.trust_id and a.priority_id = p.id and a.turn = p.turn and a.removed_at is null
                         and a.status <> 'dropped'),
                     '[]') as actions,
            (select count(*)::int from milestones m
               join measures on measures.trust_id = m.trust_id and measures.id = m.measure_id
              where m.trust_id = p.trust_id and measures.priority_id = p.id
                and m.removed_at is null and measures.removed_at is null) as milestones,
            ${supportedSql} as paired,
            (select s.needed from support_answers s
              where s.trust_id = p.trust_id and s.priority_id = p.id and s.turn = p.turn
              order by s.recorded_at desc, s.id desc limit 1) as "supportAnswer",
            exists (select 1 from plan_version_priorities held
                     where held.trust_id = p.trust_id and held.priority_id = p.id and held.turn = p.turn
                       and held.plan_version_id = in_force.id) as "inForce",
            exists (select 1 from impact_judgements j
                     where j.trust_id = p.trust_id and j.priority_id = p.id and j.turn = p.turn) as judged,
            coalesce((select json_agg(json_build_object('turn', u.turn, 'day', u.day)) from progress_updates u
                       where u.trust_id = p.trust_id and u.priority_id = p.id and u.turn = p.turn), '[]') as updates
       from priorities p
       left join lateral (
         select v.id from plan_versions v
          where v.trust_id = p.trust_id
            and v.plan_id = (select pl.id from cycle_priorities cp
                               join cycles c on c.trust_id = cp.trust_id and c.id = cp.cycle_id
                               join plans pl on pl.trust_id = c.trust_id and pl.cycle_id = c.id
                              where cp.trust_id = p.trust_id and cp.priority_id = p.id
                              order by c.academic_year desc limit 1)
          order by v.number desc limit 1) in_force on true
      where p.trust_id = $1 and p.id = any($2::uuid[])`,
    [ctx.actor.trustId, priorityIds],
  )
}
