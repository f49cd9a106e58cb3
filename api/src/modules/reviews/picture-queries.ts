import type { Standing, PicturedVersion } from '@sixfold/shared/domain/reviews/picture.ts'
import type { RecordedFacts } from '@sixfold/shared/domain/reviews/difference-facts.ts'
import type { PlanContent } from '@sixfold/shared/domain/plans/content.ts'
import type { EvidenceAudience } from '@sixfold/shared/domain/evidence/words.ts'
import { teamName } from '@sixfold/shared/domain/support/giver.ts'
import { academicYearOf } from '@sixfold/shared/domain/calendar/academic-year.ts'
import type { Ctx } from '../../db/tenant.ts'
import { londonDay } from '../evidence/queries.ts'

type VersionRow = PicturedVersion & { content: PlanContent }

const versionSql = `
  select v.plan_id as "planId", v.number, c.academic_year as "academicYear", v.day as "approvedOn", v.content
    from plan_versions v
    join plans pl on pl.trust_id = v.trust_id and pl.id = v.plan_id
    join cycles c on c.trust_id = pl.trust_id and c.id = pl.cycle_id
   where v.trust_id = $1`

/** The version in force of a school's plan for this academic year, else for the newest before; null while none is approved. */
export async function versionInForce(ctx: Ctx, schoolId: string): Promise<VersionRow | null> {
  const [row] = await ctx.rows<VersionRow>(
    `${versionSql} and c.school_id = $2 and c.academic_year <= $3 order by c.academic_year desc, v.number desc limit 1`,
    [ctx.actor.trustId, schoolId, academicYearOf(ctx.today)],
  )
  return row ?? null
}

/** The first approved version of a plan; null while none is approved. */
export async function firstVersion(ctx: Ctx, planId: string): Promise<VersionRow | null> {
  const [row] = await ctx.rows<VersionRow>(`${versionSql} and v.plan_id = $2 order by v.number limit 1`, [
    ctx.actor.trustId,
    planId,
  ])
  return row ?? null
}

/** In the order asked for. No priorities: []. */
export function standingsOf(ctx: Ctx, priorityIds: readonly string[]): Promise<Standing[]> {
  return ctx.rows<Standing>(
    `select p.id as "priorityId", p.status, p.step, p.turn from priorities p
      where p.trust_id = $1 and p.id = any($2::uuid[]) order by array_position($2::uuid[], p.id)`,
    [ctx.actor.trustId, priorityIds],
  )
}

/** Where these actions stand, and when one came to be done. */
export function actionStandings(ctx: Ctx, actionIds: readonly string[]): Promise<RecordedFacts['actions']> {
  return ctx.rows(
    `select a.id, a.status,
            (select t.day from action_transitions t
              where t.trust_id = a.trust_id and t.action_id = a.id and t.to_status = 'done'
              order by t.recorded_at desc, t.id desc limit 1) as "doneOn"
       from actions a where a.trust_id = $1 and a.id = any($2::uuid[])`,
    [ctx.actor.trustId, actionIds],
  )
}

/** Evidence linked to these priorities, each piece once a priority, with the day on which it was first linked. */
export function evidenceOn(ctx: Ctx, priorityIds: readonly string[]): Promise<RecordedFacts['evidence']> {
  return ctx.rows(
    `select distinct on (l.priority_id, e.id) e.id as "evidenceId", l.priority_id as "priorityId", e.title, e.kind, e.audience,
            e.effective_on as "effectiveOn", e.expires_on as "expiresOn", ${londonDay('e.withdrawn_at')} as "withdrawnOn",
            ${londonDay('l.recorded_at')} as "recordedOn"
       from evidence_links l join evidence e on e.trust_id = l.trust_id and e.id = l.evidence_id
      where l.trust_id = $1 and l.priority_id = any($2::uuid[])
      order by l.priority_id, e.id, l.recorded_at`,
    [ctx.actor.trustId, priorityIds],
  )
}

/** For whom these pieces of evidence are today. */
export async function audiencesOf(
  ctx: Ctx,
  evidenceIds: readonly string[],
): Promise<Map<string, EvidenceAudience>> {
  const rows = await ctx.rows<{ id: string; audience: EvidenceAudience }>(
    'select id, audience from evidence where trust_id = $1 and id = any($2::uuid[])',
    [ctx.actor.trustId, evidenceIds],
  )
  return new Map(rows.map(({ id, audience }) => [id, audience]))
}

/** Support that a school receives by what both schools agreed to since a day, and that was neither declined nor withdrawn. */
export function agreedSince(ctx: Ctx, schoolId: string, since: string) {
  return ctx.rows<{ pairingId: string; day: string; giver: string; receiver: string; halfDays: number }>(
    `select p.id as "pairingId", t.day, coalesce(g.name, o.name, '${teamName}') as giver, r.name as receiver, case when p.status in ('withdrawn', 'completed', 'evaluated') then sixfold_delivered(p.trust_id, p.id) else p.half_days end as "halfDays"
       from pairing_transitions t
       join pairings p on p.trust_id = t.trust_id and p.id = t.pairing_id
       left join schools g on g.trust_id = p.trust_id and g.id = p.giver_school_id
       left join partners o on o.trust_id = p.trust_id and o.id = p.giver_partner_id
       join schools r on r.trust_id = p.trust_id and r.id = p.receiver_school_id
      where t.trust_id = $1 and t.to_status = 'agreed' and t.from_status is distinct from 'agreed' and t.day between $3 and $4
        and p.receiver_school_id = $2 and p.status <> 'declined'
        and (p.status <> 'withdrawn' or sixfold_delivered(p.trust_id, p.id) > 0)
      order by t.day, p.id`,
    [ctx.actor.trustId, schoolId, since, ctx.today],
  )
}

/** Half-days that a school received since a day, by pairing, in the order in which they began; each visit as its newest wording says. */
export function deliveredSince(ctx: Ctx, schoolId: string, since: string) {
  return ctx.rows<{ pairingId: string; giver: string; receiver: string; halfDays: number }>(
    `select p.id as "pairingId", g.name as giver, r.name as receiver, sum(v.half_days)::int as "halfDays"
       from pairings p
       join pairing_visits v on v.trust_id = p.trust_id and v.pairing_id = p.id
       join schools g on g.trust_id = p.trust_id and g.id = p.giver_school_id
       join schools r on r.trust_id = p.trust_id and r.id = p.receiver_school_id
      where p.trust_id = $1 and p.receiver_school_id = $2 and v.day between $3 and $4 and v.withdrawn_reason is null
        and not exists (select 1 from pairing_visits n
                         where n.trust_id = v.trust_id and n.visit_id = v.visit_id and n.sequence > v.sequence)
      group by p.id, g.name, r.name order by min(v.day), p.id`,
    [ctx.actor.trustId, schoolId, since, ctx.today],
  )
}

/** The trust's visits to a school since a day, each as its newest wording says, without those taken back. */
export function visitsSince(ctx: Ctx, schoolId: string, since: string) {
  return ctx.rows<{ visitId: string; day: string; halfDays: number }>(
    `select v.visit_id as "visitId", v.day, v.half_days as "halfDays" from visits v
      where v.trust_id = $1 and v.school_id = $2 and v.day between $3 and $4 and v.withdrawn_reason is null
        and not exists (select 1 from visits n
                         where n.trust_id = v.trust_id and n.visit_id = v.visit_id and n.sequence > v.sequence)
      order by v.day, v.visit_id`,
    [ctx.actor.trustId, schoolId, since, ctx.today],
  )
}
