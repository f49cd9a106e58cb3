import type { CriterionKey } from '@sixfold/shared/domain/categorisation/scheme.ts'
import { openStatuses, type PartnerKind } from '@sixfold/shared/domain/support/giver.ts'
import type { Ctx } from '../../db/tenant.ts'

type Named = { id: string; name: string }
export type PartnerRow = {
  id: string
  name: string
  kind: PartnerKind
  contact: string | null
  criterionKeys: CriterionKey[]
  costPenceADay: number | null
  /** What it has in the academic year `halfDaysYear`. */
  halfDays: number | null
  halfDaysYear: number | null
  conflicts: string | null
  conflictSchools: Named[]
  endedOn: string | null
  endReason: string | null
  /** Support by it that isn't over. */
  openPairings: number
  version: number
}

/** $1 trust, $2 the statuses in which support isn't over. */
const partnerSql = `
  select o.id, o.name, o.kind, o.contact, o.criterion_keys as "criterionKeys", o.cost_pence_a_day as "costPenceADay",
         o.half_days as "halfDays", o.half_days_year as "halfDaysYear", o.conflicts,
         coalesce((select json_agg(json_build_object('id', s.id, 'name', s.name) order by s.name collate "und-x-icu", s.id)
                     from partner_conflicts c join schools s on s.trust_id = c.trust_id and s.id = c.school_id
                    where c.trust_id = o.trust_id and c.partner_id = o.id and c.ended_at is null), '[]') as "conflictSchools",
         o.ended_on as "endedOn", o.end_reason as "endReason",
         (select count(*)::int from pairings p
           where p.trust_id = o.trust_id and p.giver_partner_id = o.id and p.status = any($2)) as "openPairings",
         o.version
    from partners o where o.trust_id = $1`

/** Those that give first, each part by name. */
export const listPartners = (ctx: Ctx) =>
  ctx.rows<PartnerRow>(`${partnerSql} order by o.ended_on is not null, o.name collate "und-x-icu", o.id`, [
    ctx.actor.trustId,
    openStatuses,
  ])

/** Null when the trust has no such partner. */
export async function findPartner(ctx: Ctx, partnerId: string): Promise<PartnerRow | null> {
  const [row] = await ctx.rows<PartnerRow>(`${partnerSql} and o.id = $3`, [
    ctx.actor.trustId,
    openStatuses,
    partnerId,
  ])
  return row ?? null
}

/** A partner whose row stays locked, so that nobody is paired with it meanwhile. */
export async function lockPartner(ctx: Ctx, partnerId: string): Promise<PartnerRow | null> {
  await ctx.rows('select 1 from partners where trust_id = $1 and id = $2 for no key update', [
    ctx.actor.trustId,
    partnerId,
  ])
  return findPartner(ctx, partnerId)
}

export type TeamRow = {
  id: string
  person: Named
  academicYear: number
  criterionKeys: CriterionKey[]
  halfDays: number
  endedOn: string | null
  version: number
}

/** $1 trust. */
const memberSql = `
  select t.id, json_build_object('id', p.id, 'name', p.name) as person, t.academic_year as "academicYear",
         t.criterion_keys as "criterionKeys", t.half_days as "halfDays", t.ended_on as "endedOn", t.version
    from team_members t join people p on p.trust_id = t.trust_id and p.id = t.person_id
   where t.trust_id = $1`

/** Who is in the team in an academic year, by name; those who have left it left out. */
export const listTeam = (ctx: Ctx, academicYear: number) =>
  ctx.rows<TeamRow>(
    `${memberSql} and t.academic_year = $2 and t.ended_on is null order by p.name collate "und-x-icu", t.id`,
    [ctx.actor.trustId, academicYear],
  )

/** Null when there is none. */
export async function findMember(ctx: Ctx, memberId: string): Promise<TeamRow | null> {
  const [row] = await ctx.rows<TeamRow>(`${memberSql} and t.id = $2`, [ctx.actor.trustId, memberId])
  return row ?? null
}

/** A member whose row stays locked. */
export async function lockMember(ctx: Ctx, memberId: string): Promise<TeamRow | null> {
  await ctx.rows('select 1 from team_members where trust_id = $1 and id = $2 for no key update', [
    ctx.actor.trustId,
    memberId,
  ])
  return findMember(ctx, memberId)
}

/** Whether the trust has this person, whose row stays locked, so that they join a year's team once. */
export async function lockPerson(ctx: Ctx, personId: string): Promise<boolean> {
  const rows = await ctx.rows('select 1 from people where trust_id = $1 and id = $2 for no key update', [
    ctx.actor.trustId,
    personId,
  ])
  return rows.length > 0
}

/** Which of these schools the trust has. */
export async function knownSchools(ctx: Ctx, schoolIds: readonly string[]): Promise<Set<string>> {
  if (schoolIds.length === 0) return new Set()
  const rows = await ctx.rows<{ id: string }>(
    'select id from schools where trust_id = $1 and id = any($2::uuid[])',
    [ctx.actor.trustId, schoolIds],
  )
  return new Set(rows.map(({ id }) => id))
}
