import type { BodyKind } from '@sixfold/shared/domain/bodies/kinds.ts'
import type { Ctx } from '../../db/tenant.ts'
import type { Sitting } from './policy.ts'

export type SeatRow = {
  id: string
  personId: string
  name: string
  fromOn: string
  toOn: string | null
  endReason: string | null
  holdsRole: boolean
}
export type BodyRow = {
  id: string
  kind: BodyKind
  name: string
  schemeReference: string | null
  fromOn: string
  toOn: string | null
  /** By day, then by when it was said. Empty for a board, which always may. */
  powers: { may: boolean; fromOn: string }[]
  seats: SeatRow[]
  lastMeetingOn: string | null
  version: number
}

/** Seats with the end that was said last. */
const seatsSql = `
  (select s.trust_id, s.id, s.body_id, s.person_id, s.from_on, coalesce(e.last_day, s.to_on) as to_on, e.reason
     from body_seats s
     left join lateral (select e.last_day, e.reason from body_seat_ends e
                         where e.trust_id = s.trust_id and e.seat_id = s.id order by e.sequence desc limit 1) e on true)`

/** A role held on a day, and not ended by hand before. */
const holdsSql = (person: string, role: string, day: string) => `
  exists (select 1 from memberships h where h.trust_id = b.trust_id and h.person_id = ${person} and h.role = ${role}
             and h.ended_at is null and h.from_on <= ${day} and (h.to_on is null or h.to_on >= ${day}))`

const roleSql = `case b.kind when 'chief-executive' then 'trust-leader' else 'trustee' end`

/** $1 trust, $2 today. */
const bodySql = `
  select b.id, b.kind, b.name, b.scheme_reference as "schemeReference", b.from_on as "fromOn", b.to_on as "toOn", b.version,
         coalesce((select json_agg(json_build_object('may', w.may, 'fromOn', w.from_on) order by w.from_on, w.sequence)
                     from body_powers w where w.trust_id = b.trust_id and w.body_id = b.id and w.power = 'categories'), '[]') as powers,
         coalesce((select json_agg(json_build_object('id', s.id, 'personId', s.person_id, 'name', p.name, 'fromOn', s.from_on,
                     'toOn', s.to_on, 'endReason', s.reason, 'holdsRole', ${holdsSql('s.person_id', roleSql, '$2::date')})
                     order by p.name collate "und-x-icu", s.from_on, s.id)
                     from ${seatsSql} s join people p on p.trust_id = s.trust_id and p.id = s.person_id
                    where s.trust_id = b.trust_id and s.body_id = b.id), '[]') as seats,
         (select max(m.day) from meetings m where m.trust_id = b.trust_id and m.body_id = b.id) as "lastMeetingOn"
    from bodies b`

/** The board first, then those that stand, by name, then those that ended. */
export function listBodies(ctx: Ctx) {
  return ctx.rows<BodyRow>(
    `${bodySql} where b.trust_id = $1
      order by b.kind <> 'board', b.to_on is not null and b.to_on < $2, b.name collate "und-x-icu", b.id`,
    [ctx.actor.trustId, ctx.today],
  )
}

/** Null when the trust has no such body. */
export async function findBody(ctx: Ctx, bodyId: string) {
  const [row] = await ctx.rows<BodyRow>(`${bodySql} where b.trust_id = $1 and b.id = $3`, [
    ctx.actor.trustId,
    ctx.today,
    bodyId,
  ])
  return row ?? null
}

/** Locks a body, so that what is said of it and its seats follows one another; null when there is none. */
export async function lockBody(ctx: Ctx, bodyId: string) {
  await ctx.rows('select 1 from bodies where trust_id = $1 and id = $2 for no key update', [
    ctx.actor.trustId,
    bodyId,
  ])
  return findBody(ctx, bodyId)
}

/** Kind and days of every body of the trust. */
export const bodyDays = (ctx: Ctx) =>
  ctx.rows<{ kind: BodyKind; fromOn: string; toOn: string | null }>(
    'select kind, from_on as "fromOn", to_on as "toOn" from bodies where trust_id = $1',
    [ctx.actor.trustId],
  )

/** Locks the board, which every trust has, so that bodies are added one after another. */
export async function lockBodies(ctx: Ctx): Promise<void> {
  await ctx.rows(`select 1 from bodies where trust_id = $1 and kind = 'board' for no key update`, [
    ctx.actor.trustId,
  ])
}

/** Bodies that may decide on categories on a day, the board first, each with who sits on it. $1 trust, $2 the day. */
export const decidingBodiesSql = `
  select b.id, b.kind,
         case when b.kind = 'board' and not exists (select 1 from body_seats s where s.trust_id = b.trust_id and s.body_id = b.id)
              then null
              else coalesce((select json_agg(s.person_id) from ${seatsSql} s
                              where s.trust_id = b.trust_id and s.body_id = b.id and s.from_on <= $2
                                and (s.to_on is null or s.to_on >= $2)), '[]') end as members
    from bodies b
   where b.trust_id = $1
     and (b.kind = 'board' or (b.from_on <= $2 and (b.to_on is null or b.to_on >= $2)
          and (select w.may from body_powers w
                where w.trust_id = b.trust_id and w.body_id = b.id and w.power = 'categories' and w.from_on <= $2
                order by w.from_on desc, w.sequence desc limit 1)))
   order by b.kind <> 'board', b.kind, b.id`

/** Those of today. */
export const decidingBodies = (ctx: Ctx) =>
  ctx.rows<Sitting>(decidingBodiesSql, [ctx.actor.trustId, ctx.today])

/** Whether a person holds the role that a body's seat takes on a day; null when the trust has no such person. */
export async function holdsRoleFor(ctx: Ctx, kind: BodyKind, personId: string, day: string) {
  const [row] = await ctx.rows<{ holds: boolean }>(
    `select ${holdsSql('b.id', '$3', '$4::date')} as holds from people b where b.trust_id = $1 and b.id = $2`,
    [ctx.actor.trustId, personId, kind === 'chief-executive' ? 'trust-leader' : 'trustee', day],
  )
  return row?.holds ?? null
}

/**
 * Which of these people belong to a school or have an interest in it today. Their rows are locked, so that nobody declares an
 * interest while they decide.
 */
export async function barredAt(ctx: Ctx, schoolId: string, personIds: readonly string[]): Promise<string[]> {
  await ctx.rows('select 1 from people where trust_id = $1 and id = any($2::uuid[]) order by id for share', [
    ctx.actor.trustId,
    personIds,
  ])
  const rows = await ctx.rows<{ id: string }>(
    `select p.id from people p
      where p.trust_id = $1 and p.id = any($2::uuid[])
        and (exists (select 1 from interests i
                      where i.trust_id = p.trust_id and i.person_id = p.id and i.school_id = $3 and i.from_on <= $4
                        and not exists (select 1 from interest_ends e
                                         where e.trust_id = i.trust_id and e.interest_id = i.id and e.last_day < $4))
          or exists (select 1 from memberships m
                       join membership_schools ms on ms.trust_id = m.trust_id and ms.membership_id = m.id
                      where m.trust_id = p.trust_id and m.person_id = p.id and ms.school_id = $3
                        and m.role in ('headteacher','contributor','governor') and m.ended_at is null
                        and m.from_on <= $4 and (m.to_on is null or m.to_on >= $4)))`,
    [ctx.actor.trustId, personIds, schoolId, ctx.today],
  )
  return rows.map((row) => row.id)
}
