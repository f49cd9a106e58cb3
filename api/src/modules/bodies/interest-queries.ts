import { v7 } from 'uuid'
import type { Ctx } from '../../db/tenant.ts'

export type InterestRow = {
  id: string
  person: { id: string; name: string }
  school: { id: string; name: string }
  words: string
  meeting: { id: string; day: string } | null
  fromOn: string
  toOn: string | null
  endReason: string | null
}

/** $1 trust. */
const interestSql = `
  select i.id, json_build_object('id', p.id, 'name', p.name) as person, json_build_object('id', s.id, 'name', s.name) as school,
         i.words, case when m.id is not null then json_build_object('id', m.id, 'day', m.day) end as meeting,
         i.from_on as "fromOn", e.last_day as "toOn", e.reason as "endReason"
    from interests i
    join people p on p.trust_id = i.trust_id and p.id = i.person_id
    join schools s on s.trust_id = i.trust_id and s.id = i.school_id
    left join meetings m on m.trust_id = i.trust_id and m.id = i.meeting_id
    left join interest_ends e on e.trust_id = i.trust_id and e.interest_id = i.id
   where i.trust_id = $1`

const order = `order by p.name collate "und-x-icu", s.name collate "und-x-icu", i.from_on, i.id`

/** Those that stand on the day first, by person and school. */
export function listInterests(ctx: Ctx) {
  return ctx.rows<InterestRow>(
    `${interestSql} order by e.last_day is not null and e.last_day < $2, ${order.replace('order by ', '')}`,
    [ctx.actor.trustId, ctx.today],
  )
}

export function interestsAt(ctx: Ctx, meetingId: string) {
  return ctx.rows<InterestRow>(`${interestSql} and i.meeting_id = $2 ${order}`, [
    ctx.actor.trustId,
    meetingId,
  ])
}

/** A person's interests in a school, ended ones too. */
export function interestsIn(ctx: Ctx, personId: string, schoolId: string) {
  return ctx.rows<InterestRow>(`${interestSql} and i.person_id = $2 and i.school_id = $3 ${order}`, [
    ctx.actor.trustId,
    personId,
    schoolId,
  ])
}

/** Null when the trust has no such interest. */
export async function findInterest(ctx: Ctx, interestId: string) {
  const [row] = await ctx.rows<InterestRow>(`${interestSql} and i.id = $2`, [ctx.actor.trustId, interestId])
  return row ?? null
}

export type NewInterest = {
  id: string
  personId: string
  schoolId: string
  meetingId: string | null
  words: string
  fromOn: string
}

export async function insertInterest(ctx: Ctx, it: NewInterest): Promise<void> {
  await ctx.rows(
    `insert into interests (trust_id, id, person_id, school_id, meeting_id, words, from_on, recorded_at, by_person_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      ctx.actor.trustId,
      it.id,
      it.personId,
      it.schoolId,
      it.meetingId,
      it.words,
      it.fromOn,
      ctx.now,
      ctx.actor.personId,
    ],
  )
}

export async function appendInterestEnd(ctx: Ctx, interestId: string, lastDay: string, reason: string) {
  await ctx.rows(
    `insert into interest_ends (trust_id, id, interest_id, last_day, reason, recorded_at, by_person_id)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [ctx.actor.trustId, v7(), interestId, lastDay, reason, ctx.now, ctx.actor.personId],
  )
}
