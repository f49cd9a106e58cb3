import { v7 } from 'uuid'
import type { Ctx } from '../../db/tenant.ts'

type Named = { id: string; name: string }
export type WordingRow = {
  day: string
  halfDays: number
  people: Named[]
  others: string | null
  whatHappened: string
  nextSteps: string | null
  by: Named
  recordedAt: string
}
/** A visit as its newest wording says. */
export type VisitRow = WordingRow & {
  id: string
  school: Named
  withdrawnReason: string | null
  earlier: WordingRow[]
  version: number
}

const wordingSql = (v: string) => `
  'day', ${v}.day, 'halfDays', ${v}.half_days, 'others', ${v}.others, 'whatHappened', ${v}.what_happened,
  'nextSteps', ${v}.next_steps, 'by', (select json_build_object('id', p.id, 'name', p.name) from people p
                                        where p.trust_id = ${v}.trust_id and p.id = ${v}.by_person_id),
  'recordedAt', to_char(${v}.recorded_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
  'people', (select coalesce(json_agg(json_build_object('id', p.id, 'name', p.name) order by p.name, p.id), '[]')
               from visit_people vp join people p on p.trust_id = vp.trust_id and p.id = vp.person_id
              where vp.trust_id = ${v}.trust_id and vp.wording_id = ${v}.id)`

/** $1 trust, $2 school: its visits, each as its newest wording says. */
const visitSql = `
  select v.visit_id as id, v.day, v.sequence as version, v.withdrawn_reason as "withdrawnReason",
         json_build_object('id', s.id, 'name', s.name) as school, json_build_object(${wordingSql('v')}) as wording,
         (select coalesce(json_agg(json_build_object(${wordingSql('e')}) order by e.sequence desc), '[]') from visits e
           where e.trust_id = v.trust_id and e.visit_id = v.visit_id and e.sequence < v.sequence) as earlier
    from visits v join schools s on s.trust_id = v.trust_id and s.id = v.school_id
   where v.trust_id = $1 and v.school_id = $2
     and not exists (select 1 from visits n where n.trust_id = v.trust_id and n.visit_id = v.visit_id and n.sequence > v.sequence)`

type Read = Pick<VisitRow, 'id' | 'school' | 'withdrawnReason' | 'earlier' | 'version'> & {
  wording: WordingRow
}
const asVisit = ({ wording, id, school, withdrawnReason, earlier, version }: Read): VisitRow => ({
  id,
  school,
  ...wording,
  withdrawnReason,
  earlier,
  version,
})

/** The latest day first, or those of one day; one more than `limit` says whether there is a next page. No visits: []. */
export async function listVisits(
  ctx: Ctx,
  of: { schoolId: string; day: string | null },
  after: readonly [day: string, id: string] | null,
  limit: number,
): Promise<VisitRow[]> {
  const rows = await ctx.rows<Read>(
    `${visitSql} and ($3::date is null or (v.day, v.visit_id) < ($3, $4::uuid)) and ($6::date is null or v.day = $6)
      order by v.day desc, v.visit_id desc limit $5`,
    [ctx.actor.trustId, of.schoolId, after?.[0] ?? null, after?.[1] ?? null, limit + 1, of.day],
  )
  return rows.map(asVisit)
}

/** Null when the school has no such visit. */
export async function findVisit(ctx: Ctx, schoolId: string, visitId: string): Promise<VisitRow | null> {
  const [row] = await ctx.rows<Read>(`${visitSql} and v.visit_id = $3`, [
    ctx.actor.trustId,
    schoolId,
    visitId,
  ])
  return row ? asVisit(row) : null
}

/** The days of a school's visits that count, since a day; each visit as its newest wording says. None: []. */
export async function visitDaysSince(ctx: Ctx, schoolId: string, since: string): Promise<string[]> {
  const rows = await ctx.rows<{ day: string }>(
    `select v.day from visits v
      where v.trust_id = $1 and v.school_id = $2 and v.day >= $3 and v.withdrawn_reason is null
        and not exists (select 1 from visits n
                         where n.trust_id = v.trust_id and n.visit_id = v.visit_id and n.sequence > v.sequence)`,
    [ctx.actor.trustId, schoolId, since],
  )
  return rows.map((row) => row.day)
}

/**
 * Half-days of support that a school receives by what both schools have agreed to since a day, as the board's page counts
 * them; of what has ended only what was delivered by then, of what was declined nothing.
 */
export async function agreedHalfDaysSince(ctx: Ctx, schoolId: string, since: string): Promise<number> {
  const [row] = await ctx.rows<{ halfDays: number }>(
    `select coalesce(sum(case when p.status in ('withdrawn', 'completed', 'evaluated') then sixfold_delivered(p.trust_id, p.id) else p.half_days end), 0)::int
              as "halfDays"
       from pairings p
      where p.trust_id = $1 and p.receiver_school_id = $2 and p.status <> 'declined' and p.counts_to_entitlement
        and exists (select 1 from pairing_transitions t
                     where t.trust_id = p.trust_id and t.pairing_id = p.id and t.to_status = 'agreed'
                       and t.from_status is distinct from 'agreed' and t.day >= $3)`,
    [ctx.actor.trustId, schoolId, since],
  )
  return row?.halfDays ?? 0
}

/** Half-days of support that were delivered to a school since a day and count to what its category promises. */
export async function deliveredHalfDaysSince(ctx: Ctx, schoolId: string, since: string): Promise<number> {
  const [row] = await ctx.rows<{ halfDays: number }>(
    `select coalesce(sum(v.half_days), 0)::int as "halfDays"
       from pairing_visits v join pairings p on p.trust_id = v.trust_id and p.id = v.pairing_id
      where v.trust_id = $1 and p.receiver_school_id = $2 and p.counts_to_entitlement and v.day between $3 and $4
        and v.withdrawn_reason is null
        and not exists (select 1 from pairing_visits n
                         where n.trust_id = v.trust_id and n.visit_id = v.visit_id and n.sequence > v.sequence)`,
    [ctx.actor.trustId, schoolId, since, ctx.today],
  )
  return row?.halfDays ?? 0
}

/** Which of these people the trust has. */
export async function knownPeople(ctx: Ctx, personIds: readonly string[]): Promise<string[]> {
  if (personIds.length === 0) return []
  const rows = await ctx.rows<{ id: string }>(
    'select id from people where trust_id = $1 and id = any($2::uuid[])',
    [ctx.actor.trustId, personIds],
  )
  return rows.map((row) => row.id)
}

export type NewWording = {
  id: string
  visitId: string
  schoolId: string
  sequence: number
  day: string
  halfDays: number
  people: readonly string[]
  others: string | null
  whatHappened: string
  nextSteps: string | null
  withdrawnReason: string | null
}

/** Appends a wording of a visit, with the people whom it names. */
export async function insertWording(ctx: Ctx, it: NewWording): Promise<void> {
  await ctx.rows(
    `insert into visits (trust_id, id, visit_id, school_id, sequence, day, half_days, others, what_happened, next_steps,
                         withdrawn_reason, recorded_at, by_person_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      ctx.actor.trustId,
      it.id,
      it.visitId,
      it.schoolId,
      it.sequence,
      it.day,
      it.halfDays,
      it.others,
      it.whatHappened,
      it.nextSteps,
      it.withdrawnReason,
      ctx.now,
      ctx.actor.personId,
    ],
  )
  if (it.people.length === 0) return
  await ctx.rows(
    `insert into visit_people (trust_id, id, wording_id, person_id)
     select $1, id, $2, person_id from unnest($3::uuid[], $4::uuid[]) as named (id, person_id)`,
    [ctx.actor.trustId, it.id, it.people.map(() => v7()), it.people],
  )
}
