import type { BodyKind } from '@sixfold/shared/domain/bodies/kinds.ts'
import type { Level } from '@sixfold/shared/domain/categorisation/scheme.ts'
import type { Ctx } from '../../db/tenant.ts'

export type MeetingRow = {
  id: string
  body: { id: string; kind: BodyKind; name: string }
  day: string
  papersOutOn: string
  minutesReference: string | null
  /** How many were present, and how many decisions name it. */
  present: number
  decisions: number
  /** A decision or an interest names it. */
  cited: boolean
  version: number
}

/** $1 trust. */
const meetingSql = `
  select m.id, json_build_object('id', b.id, 'kind', b.kind, 'name', b.name) as body, m.day, m.papers_out_on as "papersOutOn",
         m.minutes_reference as "minutesReference", m.version,
         (select count(*)::int from (
            select distinct on (q.person_id) q.present from meeting_presences q
             where q.trust_id = m.trust_id and q.meeting_id = m.id order by q.person_id, q.sequence desc) q where q.present) as present,
         (select count(*)::int from decisions d where d.trust_id = m.trust_id and d.meeting_id = m.id) as decisions,
         (exists (select 1 from decisions d where d.trust_id = m.trust_id and d.meeting_id = m.id)
           or exists (select 1 from interests i where i.trust_id = m.trust_id and i.meeting_id = m.id)) as cited
    from meetings m join bodies b on b.trust_id = m.trust_id and b.id = m.body_id`

/** The latest day first; one more than `limit` says whether there is a next page. */
export function listMeetings(
  ctx: Ctx,
  bodyId: string | null,
  after: readonly [day: string, id: string] | null,
  limit: number,
) {
  return ctx.rows<MeetingRow>(
    `${meetingSql}
      where m.trust_id = $1 and ($2::uuid is null or m.body_id = $2)
        and ($3::date is null or (m.day, m.id) < ($3::date, $4::uuid))
      order by m.day desc, m.id desc limit $5`,
    [ctx.actor.trustId, bodyId, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
  )
}

/** Null when the trust has no such meeting. */
export async function findMeeting(ctx: Ctx, meetingId: string) {
  const [row] = await ctx.rows<MeetingRow>(`${meetingSql} where m.trust_id = $1 and m.id = $2`, [
    ctx.actor.trustId,
    meetingId,
  ])
  return row ?? null
}

/** Locks a meeting, so that what is said of it follows one another; null when there is none. */
export async function lockMeeting(ctx: Ctx, meetingId: string) {
  await ctx.rows('select 1 from meetings where trust_id = $1 and id = $2 for no key update', [
    ctx.actor.trustId,
    meetingId,
  ])
  return findMeeting(ctx, meetingId)
}

/** Whether a body meets on a day, other than by this meeting. */
export async function meetsOn(ctx: Ctx, of: { bodyId: string; id: string; day: string }): Promise<boolean> {
  const rows = await ctx.rows(
    'select 1 from meetings where trust_id = $1 and body_id = $2 and id <> $3 and day = $4',
    [ctx.actor.trustId, of.bodyId, of.id, of.day],
  )
  return rows.length > 0
}

/** Who was at a meeting, by name. */
export function presentAt(ctx: Ctx, meetingId: string) {
  return ctx.rows<{ id: string; name: string }>(
    `select p.id, p.name from (
        select distinct on (q.person_id) q.person_id, q.present from meeting_presences q
         where q.trust_id = $1 and q.meeting_id = $2 order by q.person_id, q.sequence desc) q
       join people p on p.trust_id = $1 and p.id = q.person_id
      where q.present order by p.name collate "und-x-icu", p.id`,
    [ctx.actor.trustId, meetingId],
  )
}

/** Names of these people, by name; of those alone that the trust has. */
export function namesOf(ctx: Ctx, personIds: readonly string[]) {
  return ctx.rows<{ id: string; name: string }>(
    'select id, name from people where trust_id = $1 and id = any($2::uuid[]) order by name collate "und-x-icu", id',
    [ctx.actor.trustId, personIds],
  )
}

/** Names of all who are trustees on a day, by name. */
export function trusteesOn(ctx: Ctx, day: string) {
  return ctx.rows<{ id: string; name: string }>(
    `select p.id, p.name from people p
      where p.trust_id = $1 and exists (select 1 from memberships m
             where m.trust_id = p.trust_id and m.person_id = p.id and m.role = 'trustee'
               and m.from_on <= $2 and (m.to_on is null or m.to_on >= $2))
      order by p.name collate "und-x-icu", p.id`,
    [ctx.actor.trustId, day],
  )
}

/** Everybody of the trust, by name. */
export function listAttenders(ctx: Ctx) {
  const holds = (role: string) => `exists (select 1 from memberships m
     where m.trust_id = p.trust_id and m.person_id = p.id and m.role = '${role}' and m.ended_at is null
       and m.from_on <= $2 and (m.to_on is null or m.to_on >= $2))`
  return ctx.rows<{ id: string; name: string; trustee: boolean; leader: boolean }>(
    `select p.id, p.name, ${holds('trustee')} as trustee, ${holds('trust-leader')} as leader
       from people p where p.trust_id = $1 order by p.name collate "und-x-icu", p.id`,
    [ctx.actor.trustId, ctx.today],
  )
}

export type MeetingDecisionRow = {
  id: string
  categorisationId: string
  school: { id: string; name: string }
  level: Level
  body: string
  by: { id: string; name: string }
  day: string
  effectiveOn: string
  minuteReference: string | null
}

/** $1 trust. The day of a decision is the one in London on which it was recorded. */
const decisionSql = `
  select d.id, d.categorisation_id as "categorisationId", json_build_object('id', s.id, 'name', s.name) as school, d.level,
         b.name as body, json_build_object('id', p.id, 'name', p.name) as by, d.day, d.effective_on as "effectiveOn",
         d.minute_reference as "minuteReference"
    from (select d.*, (d.recorded_at at time zone 'Europe/London')::date as day from decisions d) d
    join schools s on s.trust_id = d.trust_id and s.id = d.school_id
    join bodies b on b.trust_id = d.trust_id and b.id = d.body_id
    join people p on p.trust_id = d.trust_id and p.id = d.decided_by
   where d.trust_id = $1`

/** What was decided at a meeting, by school. */
export function decisionsAt(ctx: Ctx, meetingId: string) {
  return ctx.rows<MeetingDecisionRow>(
    `${decisionSql} and d.meeting_id = $2 order by s.name collate "und-x-icu", d.id`,
    [ctx.actor.trustId, meetingId],
  )
}

/** What other bodies decided from the board's meeting before until the day before this one, the oldest first. */
export function decisionsToNote(ctx: Ctx, { id, body, day }: MeetingRow) {
  return ctx.rows<MeetingDecisionRow>(
    `${decisionSql} and d.body <> 'board' and d.day < $4
        and d.day >= coalesce((select max(m.day) from meetings m
                                where m.trust_id = $1 and m.body_id = $2 and m.id <> $3 and m.day < $4), '-infinity'::date)
      order by d.recorded_at, d.id`,
    [ctx.actor.trustId, body.id, id, day],
  )
}
