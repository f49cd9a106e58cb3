import type { SchoolFacts } from '@sixfold/shared/contracts/school-facts.ts'
import type { CriterionKey } from '@sixfold/shared/domain/categorisation/scheme.ts'
import { type PhaseFacts, phasesOf } from '@sixfold/shared/domain/schools/phases.ts'
import type { JudgedHelp, OpenPairing } from '@sixfold/shared/domain/support/suggest/problem.ts'
import type { Ctx } from '../../../db/tenant.ts'
import { promisedSql } from '../queries.ts'

export type WeighedSchoolRow = {
  id: string
  name: string
  facts: SchoolFacts
  /** Half-days that it receives by what was agreed since `since`, as far as they count to its entitlement. */
  agreedHalfDays: number
}

/** Schools that belong to the trust or will; `since`: the first day of the academic year. */
export function weighedSchools(ctx: Ctx, since: string) {
  return ctx.rows<WeighedSchoolRow>(
    `select s.id, s.name, s.facts,
            (select coalesce(sum(case when p.status in ('withdrawn', 'completed', 'evaluated') then sixfold_delivered(p.trust_id, p.id) else p.half_days end), 0)::int
               from pairings p
              where p.trust_id = s.trust_id and p.receiver_school_id = s.id and p.status <> 'declined' and p.counts_to_entitlement
                and exists (select 1 from pairing_transitions t
                             where t.trust_id = p.trust_id and t.pairing_id = p.id and t.to_status = 'agreed'
                               and t.from_status is distinct from 'agreed' and t.day >= $3)) as "agreedHalfDays"
       from schools s where s.trust_id = $1 and (s.left_on is null or s.left_on >= $2)
      order by s.name collate "und-x-icu", s.id`,
    [ctx.actor.trustId, ctx.today, since],
  )
}

/** Who gives `p`: a school, a partner, or the trust itself for its team. */
const giverIdSql = 'coalesce(p.giver_school_id, p.giver_partner_id, p.trust_id)'

/** Pairings that are asked about or under way; of those agreed in an earlier academic year only what has begun. */
export function openPairings(ctx: Ctx, since: string) {
  return ctx.rows<OpenPairing>(
    `select ${giverIdSql} as "giverId", p.receiver_school_id as "receiverId", p.criterion_key as "criterionKey" from pairings p
      where p.trust_id = $1
        and (p.status in ('requested', 'matched', 'active', 'paused')
             or (p.status = 'agreed' and exists (
                  select 1 from pairing_transitions t
                   where t.trust_id = p.trust_id and t.pairing_id = p.id and t.to_status = 'agreed' and t.day >= $2)))`,
    [ctx.actor.trustId, since],
  )
}

export type JudgedRow = { giverId: string } & JudgedHelp

/** What receivers said came of each pairing that both sides have judged: 0 (none yet) to 3 (sustained). */
export async function judgedImpact(ctx: Ctx): Promise<JudgedRow[]> {
  const rows = await ctx.rows<Omit<JudgedRow, 'phases'> & { facts: PhaseFacts }>(
    `select ${giverIdSql} as "giverId", p.criterion_key as "criterionKey", judged.impact, s.facts
       from pairings p join schools s on s.trust_id = p.trust_id and s.id = p.receiver_school_id
       join lateral (
         select array_position(array['none-yet', 'early-signs', 'clear', 'sustained'], e.impact) - 1 as impact
           from pairing_evaluations e
          where e.trust_id = p.trust_id and e.pairing_id = p.id and e.side = 'receiver'
          order by e.sequence desc limit 1) judged on true
      where p.trust_id = $1 and p.status = 'evaluated' order by p.id`,
    [ctx.actor.trustId],
  )
  return rows.map(({ facts, ...row }) => ({ ...row, phases: phasesOf(facts) }))
}

/** As one giver keeps it. */
export const judgedBy = (judged: readonly JudgedRow[], id: string): JudgedHelp[] =>
  judged.flatMap(({ giverId, ...help }) => (giverId === id ? [help] : []))

export type DismissalRow = OpenPairing & {
  reason: string
  by: { id: string; name: string }
  day: string
}

/** What was said no to in an academic year. */
export function dismissalsIn(ctx: Ctx, academicYear: number) {
  return ctx.rows<DismissalRow>(
    `select d.giver_id as "giverId", d.receiver_school_id as "receiverId", d.criterion_key as "criterionKey", d.reason, d.day,
            json_build_object('id', p.id, 'name', p.name) as by
       from suggestion_dismissals d join people p on p.trust_id = d.trust_id and p.id = d.by_person_id
      where d.trust_id = $1 and d.academic_year = $2`,
    [ctx.actor.trustId, academicYear],
  )
}

export type PromisedRow = { giverId: string; criterionKey: CriterionKey; halfDays: number }

/** Half-days that each giver has promised in a criterion between two days, by the ledger. */
export function promisedHalfDays(ctx: Ctx, span: { from: string; to: string }) {
  return ctx.rows<PromisedRow>(
    `select ${giverIdSql} as "giverId", p.criterion_key as "criterionKey",
            sum(${promisedSql('$2', '$3')})::int as "halfDays"
       from pairings p where p.trust_id = $1 group by 1, 2`,
    [ctx.actor.trustId, span.from, span.to],
  )
}
