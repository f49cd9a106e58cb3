import type { Level } from '@sixfold/shared/domain/categorisation/scheme.ts'
import { openStatuses, type ReviewStatus } from '@sixfold/shared/domain/reviews/status.ts'
import type { Ctx } from '../../db/tenant.ts'
import type { ReviewScope } from './policy.ts'

/**
 * The academic year of the round that covers a school's review, or null: rule `coveringRound` in SQL. `trust` and `school` are
 * columns, `day` a date.
 */
const coveringRoundSql = (trust: string, school: string, day: string) => `
  (select min(r.academic_year) from rounds r
    where r.trust_id = ${trust} and r.status = 'open' and make_date(r.academic_year + 1, 8, 31) >= ${day}
      and not exists (select 1 from categorisations c where c.trust_id = r.trust_id and c.round_id = r.id
                         and c.school_id = ${school} and c.origin = 'round' and c.status = 'published'))`

export type ReviewRow = {
  id: string
  schoolId: string
  schoolName: string
  academicYear: number
  level: Level
  effectiveOn: string
  status: ReviewStatus
  nominalDueOn: string
  dueOn: string
  coveredBy: number | null
  afterUnheld: boolean
  afterSigned: boolean
  publishedMeanwhile: string | null
  moves: { from: string; to: string; day: string; by: Named; reason: string | null }[]
  version: number
}
type Named = { id: string; name: string }

/** The due days that were changed, oldest first, of the review `v`. */
const movesSql = `
  (select coalesce(json_agg(json_build_object('from', t.before, 'to', t.due_on, 'day', t.day, 'reason', t.reason,
                                              'by', json_build_object('id', p.id, 'name', p.name))
                            order by t.recorded_at, t.id), '[]')
     from (select t.*, lag(t.due_on) over (order by t.recorded_at, t.id) as before
             from review_transitions t where t.trust_id = v.trust_id and t.review_id = v.id) t
     join people p on p.trust_id = t.trust_id and p.id = t.by_person_id
    where t.before <> t.due_on)`

const openList = `'${openStatuses.join("','")}'`

/** $1 trust, $2 today. A school's leaving closes its open review (domain.md §5); said by its last day. */
const reviewSql = `
  select v.*, ${movesSql} as moves,
         exists (select 1 from review_transitions t where t.trust_id = v.trust_id and t.review_id = v.id
                    and t.from_status is null and t.asked_on is not null) as "afterUnheld" from (
    select v.*, case when v.status in (${openList}) then ${coveringRoundSql('v.trust_id', 'v."schoolId"', '$2::date')} end as "coveredBy"
      from (
        select v.id, v.trust_id, v.school_id as "schoolId", s.name as "schoolName", d.academic_year as "academicYear", d.level,
               d.effective_on as "effectiveOn", v.nominal_due_on as "nominalDueOn", v.due_on as "dueOn", v.version,
               v.after_review_id is not null as "afterSigned", v.published_meanwhile as "publishedMeanwhile",
               case when s.left_on < $2::date and v.status in (${openList}) then 'closed' else v.status end as status
          from reviews v
          join schools s on s.trust_id = v.trust_id and s.id = v.school_id
          join decisions d on d.trust_id = v.trust_id and d.id = v.decision_id
         where v.trust_id = $1) v) v`

export type ReviewFilter = {
  statuses: readonly ReviewStatus[]
  schoolId: string | null
  /** True: only those overdue; false: only those that aren't; null: either. */
  overdue: boolean | null
}

/** The earliest due first; one more than `limit` says whether there is a next page. No schools visible: []. */
export function listReviews(
  ctx: Ctx,
  { read, work }: ReviewScope,
  filter: ReviewFilter,
  after: readonly [dueOn: string, id: string] | null,
  limit: number,
) {
  return ctx.rows<ReviewRow>(
    `${reviewSql}
      where ($3 or v."schoolId" = any($4::uuid[])) and (case when v.status in ('preparing', 'held') and not ($12 or v."schoolId" = any($13::uuid[])) then 'scheduled'
                  else v.status end) = any($5::text[])
        and ($6::uuid is null or v."schoolId" = $6)
        and ($7::bool is null or $7 = (v.status = any($8::text[]) and v."dueOn" < $2::date and v."coveredBy" is null))
        and ($9::date is null or (v."dueOn", v.id) > ($9, $10::uuid))
      order by v."dueOn", v.id limit $11`,
    [
      ctx.actor.trustId,
      ctx.today,
      read.all,
      read.all ? [] : read.schoolIds,
      filter.statuses,
      filter.schoolId,
      filter.overdue,
      openStatuses,
      after?.[0] ?? null,
      after?.[1] ?? null,
      limit + 1,
      work.all,
      work.all ? [] : work.schoolIds,
    ],
  )
}

/** Null when the trust has no such review. */
export async function findReview(ctx: Ctx, reviewId: string) {
  const [row] = await ctx.rows<ReviewRow>(`${reviewSql} where v.id = $3`, [
    ctx.actor.trustId,
    ctx.today,
    reviewId,
  ])
  return row ?? null
}

export type ReviewChangeRow = {
  from: ReviewStatus | null
  to: ReviewStatus
  dueOn: string
  askedOn: string | null
  day: string
  recordedAt: string
  by: Named
  reason: string | null
}

/** Oldest first. */
export function reviewTrail(ctx: Ctx, reviewId: string) {
  return ctx.rows<ReviewChangeRow>(
    `select t.from_status as "from", t.to_status as "to", t.due_on as "dueOn", t.asked_on as "askedOn", t.day,
            t.recorded_at as "recordedAt", json_build_object('id', p.id, 'name', p.name) as by, t.reason
       from review_transitions t join people p on p.trust_id = t.trust_id and p.id = t.by_person_id
      where t.trust_id = $1 and t.review_id = $2 order by t.recorded_at, t.id`,
    [ctx.actor.trustId, reviewId],
  )
}

export type NewestDecision = {
  id: string
  categorisationId: string
  level: Level
  /** The school's decision that is under way; a school has one at a time. */
  underWay: { id: string; academicYear: number } | null
}

/** The decision whose category a school that has a review holds, or will: the latest effective, then the latest recorded. */
export async function newestDecision(ctx: Ctx, schoolId: string): Promise<NewestDecision> {
  const [row] = await ctx.rows<NewestDecision>(
    `select d.id, d.categorisation_id as "categorisationId", d.level,
            (select json_build_object('id', c.id, 'academicYear', r.academic_year)
               from categorisations c join rounds r on r.trust_id = c.trust_id and r.id = c.round_id
              where c.trust_id = d.trust_id and c.school_id = d.school_id and c.status not in ('published', 'closed')) as "underWay"
       from decisions d where d.trust_id = $1 and d.school_id = $2
      order by d.effective_on desc, d.recorded_at desc, d.id desc limit 1`,
    [ctx.actor.trustId, schoolId],
  )
  if (!row) throw new Error('a review without a decision')
  return row
}

/** Locks the school's open review; null when it has none. */
export async function lockOpenReview(ctx: Ctx, schoolId: string) {
  const [row] = await ctx.rows<{ id: string; status: ReviewStatus; dueOn: string }>(
    `select id, status, due_on as "dueOn" from reviews
      where trust_id = $1 and school_id = $2 and status = any($3::text[]) for update`,
    [ctx.actor.trustId, schoolId, openStatuses],
  )
  return row ?? null
}

/** Reviews of these schools that are being prepared or held, and for which the head has written no statement. */
export async function withoutStatement(ctx: Ctx, schoolIds: readonly string[]): Promise<string[]> {
  if (schoolIds.length === 0) return []
  const rows = await ctx.rows<{ id: string }>(
    `select r.id from reviews r
      where r.trust_id = $1 and r.school_id = any($2::uuid[]) and r.status in ('preparing', 'held')
        and not exists (select 1 from review_statements s where s.trust_id = r.trust_id and s.review_id = r.id)`,
    [ctx.actor.trustId, schoolIds],
  )
  return rows.map(({ id }) => id)
}
