import type { InPost } from '@sixfold/shared/domain/categorisation/reply.ts'
import { type Naming, replyingHeadOn } from '@sixfold/shared/domain/people/heads.ts'
import { v7 } from 'uuid'
import type { Ctx } from '../../db/tenant.ts'

/** `toOn` is the last day in post: of a role ended by hand, the day before. `saidToOn` is the last day that was given. */
export type HeadshipRow = {
  id: string
  schoolId: string
  personId: string
  name: string
  fromOn: string
  toOn: string | null
  saidToOn: string | null
  acting: boolean
  recordedAt: string
}
export type NamingRow = Naming & { schoolId: string; byId: string }

const lastDaySql = `least(m.to_on, (m.ended_at at time zone 'Europe/London')::date - 1)`

/** Everybody who heads, headed or will head one of these schools, in no order. */
export function headshipsAt(ctx: Ctx, schoolIds: readonly string[]) {
  return ctx.rows<HeadshipRow>(
    `select m.id, s.school_id as "schoolId", p.id as "personId", p.name, m.from_on as "fromOn", ${lastDaySql} as "toOn",
            m.to_on as "saidToOn", m.acting,
            to_char(m.created_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US') as "recordedAt"
       from memberships m
       join membership_schools s on s.trust_id = m.trust_id and s.membership_id = m.id and s.school_id = any($2::uuid[])
       join people p on p.trust_id = m.trust_id and p.id = m.person_id
      where m.trust_id = $1 and m.role = 'headteacher'`,
    [ctx.actor.trustId, schoolIds],
  )
}

/** Who was named to reply for these schools, in no order. */
export function namingsAt(ctx: Ctx, schoolIds: readonly string[]) {
  return ctx.rows<NamingRow>(
    `select school_id as "schoolId", person_id as "personId", day, sequence, by_person_id as "byId"
       from replying_heads where trust_id = $1 and school_id = any($2::uuid[])`,
    [ctx.actor.trustId, schoolIds],
  )
}

/** The days on which somebody heads the school, one span for each head; a role ended by hand ends with the day before. */
export function headsInPost(ctx: Ctx, schoolId: string) {
  return ctx.rows<InPost>(
    `select m.from_on as "fromOn", ${lastDaySql} as "toOn"
       from memberships m
       join membership_schools s on s.trust_id = m.trust_id and s.membership_id = m.id and s.school_id = $2
      where m.trust_id = $1 and m.role = 'headteacher'`,
    [ctx.actor.trustId, schoolId],
  )
}

/** The schools for which the person asking replies today. */
export async function repliesFor(ctx: Ctx): Promise<string[]> {
  const headed = ctx.actor.schoolsAs('headteacher')
  const replying = await replyingHeads(ctx, headed)
  return headed.filter((id) => replying.get(id)?.id === ctx.actor.personId)
}

/** Who replies for a school in place of the head who asks: their name. Null: the one who asks does, or doesn't head it. */
export async function otherHeadReplying(ctx: Ctx, schoolId: string): Promise<string | null> {
  if (!ctx.actor.heads(schoolId)) return null
  const replying = (await replyingHeads(ctx, [schoolId])).get(schoolId)
  return !replying || replying.id === ctx.actor.personId ? null : replying.name
}

/** Who replies for each of these schools today; none for one that nobody heads. */
async function replyingHeads(ctx: Ctx, schoolIds: readonly string[]) {
  if (schoolIds.length === 0) return new Map<string, { id: string; name: string }>()
  const [all, named] = [await headshipsAt(ctx, schoolIds), await namingsAt(ctx, schoolIds)]
  return new Map(
    schoolIds.flatMap((schoolId) => {
      const heads = all.filter((it) => it.schoolId === schoolId)
      const namings = named.filter((it) => it.schoolId === schoolId)
      const id = replyingHeadOn(ctx.today, { heads, namings })
      const head = heads.find((it) => it.personId === id)
      return head ? [[schoolId, { id: head.personId, name: head.name }] as const] : []
    }),
  )
}

/** Whether somebody heads a school today; their role there stays as it is until the transaction ends. */
export async function lockHeadship(ctx: Ctx, schoolId: string, personId: string): Promise<boolean> {
  const rows = await ctx.rows(
    `select 1 from memberships m
       join membership_schools s on s.trust_id = m.trust_id and s.membership_id = m.id and s.school_id = $2
      where m.trust_id = $1 and m.person_id = $3 and m.role = 'headteacher' and m.ended_at is null
        and m.from_on <= $4 and (m.to_on is null or m.to_on >= $4) for share of m`,
    [ctx.actor.trustId, schoolId, personId, ctx.today],
  )
  return rows.length > 0
}

export async function insertNaming(
  ctx: Ctx,
  it: { schoolId: string; personId: string; sequence: number },
): Promise<void> {
  await ctx.rows(
    `insert into replying_heads (trust_id, id, school_id, sequence, person_id, day, recorded_at, by_person_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [ctx.actor.trustId, v7(), it.schoolId, it.sequence, it.personId, ctx.today, ctx.now, ctx.actor.personId],
  )
}
