import type { Holder } from '@sixfold/shared/domain/progress/readers.ts'
import type { SchoolScope } from '../../access/visible-schools.ts'
import type { Ctx } from '../../db/tenant.ts'
import type { JudgementRow, ReaderRow, WordingRow } from './rows.ts'

const london = (instant: string) => `(${instant} at time zone 'Europe/London')::date`
const named = (person: string) => `json_build_object('id', ${person}.id, 'name', ${person}.name)`

const wordingSql = `
  select u.id, u.supersedes_id as "supersedesId", u.day, u.recorded_at as "sentAt", ${london('u.recorded_at')} as "sentOn",
         u.published_on as "publishedOn",
         (select ${london('c.recorded_at')} from progress_updates c
           where c.trust_id = u.trust_id and c.supersedes_id = u.id) as "correctedOn",
         u.priority_id as "priorityId", p.title, p.status = 'completed' as completed, p.school_id as "schoolId",
         (select v.title from plan_version_priorities v where v.trust_id = u.trust_id and v.priority_id = u.priority_id
           order by v.recorded_at desc, v.id desc limit 1) as "publishedTitle",
         s.name as "schoolName", u.turn, u.step, u.rating, u.impact, u.what_changed as "whatChanged",
         u.in_the_way as "inTheWay", ${named('w')} as by
    from progress_updates u
    join priorities p on p.trust_id = u.trust_id and p.id = u.priority_id
    join schools s on s.trust_id = p.trust_id and s.id = p.school_id
    join people w on w.trust_id = u.trust_id and w.id = u.by_person_id
   where u.trust_id = $1`

/** Every wording of every update of these priorities, in no order. No priorities: []. */
export function listWordings(ctx: Ctx, priorityIds: readonly string[]): Promise<WordingRow[]> {
  return ctx.rows<WordingRow>(`${wordingSql} and u.priority_id = any($2::uuid[])`, [
    ctx.actor.trustId,
    priorityIds,
  ])
}

/** Null when there is none. */
export async function findWording(ctx: Ctx, wordingId: string): Promise<WordingRow | null> {
  const [row] = await ctx.rows<WordingRow>(`${wordingSql} and u.id = $2`, [ctx.actor.trustId, wordingId])
  return row ?? null
}

/**
 * The newest wordings of updates of these schools that the person asking neither sent nor opened, since a moment, the
 * latest sent first; one more than `limit`. No schools: [].
 */
export function listUnopened(
  ctx: Ctx,
  scope: SchoolScope,
  since: Date,
  after: readonly (string | number | null)[] | null,
  limit: number,
): Promise<WordingRow[]> {
  return ctx.rows<WordingRow>(
    `${wordingSql} and ($2::uuid[] is null or p.school_id = any($2)) and u.recorded_at >= $3 and u.by_person_id <> $4
        and not exists (select 1 from progress_updates c where c.trust_id = u.trust_id and c.supersedes_id = u.id)
        and not exists (select 1 from update_reads r
                         where r.trust_id = u.trust_id and r.update_id = u.id and r.person_id = $4)
        and ($5::timestamptz is null or (u.recorded_at, u.id) < ($5, $6::uuid))
      order by u.recorded_at desc, u.id desc limit $7`,
    [
      ctx.actor.trustId,
      scope.all ? null : scope.schoolIds,
      since,
      ctx.actor.personId,
      after?.[0] ?? null,
      after?.[1] ?? null,
      limit + 1,
    ],
  )
}

/** Who opened these wordings and who said thanks, the latest first. */
export function listReaders(ctx: Ctx, wordingIds: readonly string[]): Promise<ReaderRow[]> {
  const act = (table: string, name: string) =>
    `select a.update_id as "wordingId", '${name}' as act, ${named('p')} as by, a.recorded_at as at
       from ${table} a join people p on p.trust_id = a.trust_id and p.id = a.person_id
      where a.trust_id = $1 and a.update_id = any($2::uuid[])`
  return ctx.rows<ReaderRow>(
    `${act('update_reads', 'opened')} union all ${act('update_thanks', 'thanked')} order by at desc`,
    [ctx.actor.trustId, wordingIds],
  )
}

/** Who can sign in and holds a role today that reads a school's updates, a row for each role. */
export function listHolders(ctx: Ctx, schoolId: string): Promise<Holder[]> {
  return ctx.rows<Holder>(
    `select distinct p.id, p.name, m.role
       from memberships m
       join people p on p.trust_id = m.trust_id and p.id = m.person_id
       left join membership_schools ms on ms.trust_id = m.trust_id and ms.membership_id = m.id
      where m.trust_id = $1 and m.ended_at is null and m.from_on <= $3 and (m.to_on is null or m.to_on >= $3)
        and p.account_id is not null and (m.role in ('trust-leader', 'trustee', 'clerk') or ms.school_id = $2)
      order by p.name, p.id, m.role`,
    [ctx.actor.trustId, schoolId, ctx.today],
  )
}

/** The judgements of a priority: of every turn, the newest first. */
export function listJudgements(ctx: Ctx, priorityId: string): Promise<JudgementRow[]> {
  return ctx.rows<JudgementRow>(
    `select j.id, j.turn, j.sequence, j.impact, j.impact_why as "impactWhy", j.implementation,
            j.implementation_why as "implementationWhy", j.day, ${named('w')} as by
       from impact_judgements j join people w on w.trust_id = j.trust_id and w.id = j.by_person_id
      where j.trust_id = $1 and j.priority_id = $2 order by j.turn desc, j.sequence desc`,
    [ctx.actor.trustId, priorityId],
  )
}
