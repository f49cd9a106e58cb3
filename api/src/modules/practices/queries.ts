import type { CriterionKey } from '@sixfold/shared/domain/categorisation/scheme.ts'
import type { Known } from '@sixfold/shared/domain/practices/write-up.ts'
import type { Ctx } from '../../db/tenant.ts'

export type PracticeRow = {
  id: string
  schoolId: string
  schoolName: string
  priorityId: string | null
  /** As the newest approved plan names it, which is what the published record knows. */
  priorityTitle: string | null
  /** An approved plan holds the priority. */
  published: boolean
  title: string
  criterionKey: CriterionKey
  problem: string
  whatWeDid: string
  whatItTook: string | null
  whatChanged: string
  context: string | null
  byPersonId: string
  byName: string
  sharedAt: string
  withdrawnAt: string | null
  withdrawnReason: string | null
  version: number
}

const practiceSql = `
  select r.id, r.school_id as "schoolId", s.name as "schoolName", r.priority_id as "priorityId",
         coalesce(known.title, p.title) as "priorityTitle", known.title is not null as published, r.title,
         r.criterion_key as "criterionKey", r.problem, r.what_we_did as "whatWeDid", r.what_it_took as "whatItTook",
         r.what_changed as "whatChanged", r.context, r.by_person_id as "byPersonId", w.name as "byName",
         r.recorded_at as "sharedAt", r.withdrawn_at as "withdrawnAt", r.withdrawn_reason as "withdrawnReason", r.version
    from practices r
    join schools s on s.trust_id = r.trust_id and s.id = r.school_id
    join people w on w.trust_id = r.trust_id and w.id = r.by_person_id
    left join priorities p on p.trust_id = r.trust_id and p.id = r.priority_id
    left join lateral (select v.title from plan_version_priorities v
                        where v.trust_id = r.trust_id and v.priority_id = r.priority_id
                        order by v.recorded_at desc, v.id desc limit 1) known on true
   where r.trust_id = $1`

/** Null when there is none. */
export async function findPractice(ctx: Ctx, practiceId: string): Promise<PracticeRow | null> {
  const [row] = await ctx.rows<PracticeRow>(`${practiceSql} and r.id = $2`, [ctx.actor.trustId, practiceId])
  return row ?? null
}

/** A practice whose row stays locked. */
export async function lockPractice(ctx: Ctx, practiceId: string): Promise<PracticeRow | null> {
  await ctx.rows('select 1 from practices where trust_id = $1 and id = $2 for no key update', [
    ctx.actor.trustId,
    practiceId,
  ])
  return findPractice(ctx, practiceId)
}

export type PracticeFilter = {
  /** Each has to be somewhere in the text; none: []. */
  words: readonly string[]
  criterionKey: string | null
  schoolId: string | null
  priorityId: string | null
}

const text = `concat_ws(' ', r.title, r.problem, r.what_we_did, r.what_it_took, r.what_changed, r.context, s.name)`

/** What isn't withdrawn, the newest first; one more than `limit`. */
export function listPractices(
  ctx: Ctx,
  filter: PracticeFilter,
  after: readonly (string | number | null)[] | null,
  limit: number,
): Promise<PracticeRow[]> {
  return ctx.rows<PracticeRow>(
    `${practiceSql} and r.withdrawn_at is null
        and not exists (select 1 from unnest($2::text[]) as word where strpos(lower(${text}), lower(word)) = 0)
        and ($3::text is null or r.criterion_key = $3) and ($4::uuid is null or r.school_id = $4)
        and ($5::uuid is null or r.priority_id = $5)
        and ($6::timestamptz is null or (r.recorded_at, r.id) < ($6, $7::uuid))
      order by r.recorded_at desc, r.id desc limit $8`,
    [
      ctx.actor.trustId,
      filter.words,
      filter.criterionKey,
      filter.schoolId,
      filter.priorityId,
      after?.[0] ?? null,
      after?.[1] ?? null,
      limit + 1,
    ],
  )
}

/** Whether a practice was written up from this priority, in whatever turn, and stands. */
export async function hasPractice(ctx: Ctx, priorityId: string): Promise<boolean> {
  const rows = await ctx.rows(
    'select 1 from practices where trust_id = $1 and priority_id = $2 and withdrawn_at is null limit 1',
    [ctx.actor.trustId, priorityId],
  )
  return rows.length > 0
}

/** Whether the trust has this school. */
export async function hasSchool(ctx: Ctx, schoolId: string): Promise<boolean> {
  const rows = await ctx.rows('select 1 from schools where trust_id = $1 and id = $2', [
    ctx.actor.trustId,
    schoolId,
  ])
  return rows.length > 0
}

/**
 * What is known of a priority's present turn, in one statement. Measures on fewer than six pupils are left out: a practice
 * is for everybody in the trust.
 */
export async function knownOf(ctx: Ctx, priorityId: string): Promise<Known & { criterionKey: CriterionKey }> {
  const [row] = await ctx.rows<Known & { criterionKey: CriterionKey }>(
    `select p.title, p.problem, p.criterion_key as "criterionKey",
            (select json_build_object('title', o.title, 'staffTime', o.staff_time, 'costPence', o.cost_pence)
               from priority_options o
              where o.trust_id = p.trust_id and o.priority_id = p.id and o.turn = p.turn and o.verdict = 'chosen'
                and o.removed_at is null) as option,
            (select coalesce(json_agg(json_build_object('title', a.title, 'plannedPence', a.planned_pence,
                      'actualPence', a.actual_pence) order by a.rank, a.id), '[]')
               from actions a
              where a.trust_id = p.trust_id and a.priority_id = p.id and a.turn = p.turn and a.status <> 'dropped'
                and a.removed_at is null) as actions,
            (select coalesce(json_agg(json_build_object('name', m.name, 'unit', m.unit, 'kind', m.kind,
                      'baseline', m.baseline, 'latest', (
                        select o.value from observations o
                         where o.trust_id = m.trust_id and o.measure_id = m.id and o.value is not null
                           and not exists (select 1 from observations c
                                            where c.trust_id = o.trust_id and c.supersedes_id = o.id)
                         order by o.observed_on desc, o.recorded_at desc limit 1)) order by m.created_at, m.id), '[]')
               from measures m
              where m.trust_id = p.trust_id and m.priority_id = p.id and not m.few_pupils
                and m.removed_at is null) as measures,
            (select j.impact_why from impact_judgements j
              where j.trust_id = p.trust_id and j.priority_id = p.id and j.turn = p.turn
              order by j.sequence desc limit 1) as "impactWhy",
            (select u.what_changed from progress_updates u
              where u.trust_id = p.trust_id and u.priority_id = p.id and u.turn = p.turn
                and not exists (select 1 from progress_updates c
                                 where c.trust_id = u.trust_id and c.supersedes_id = u.id)
              order by u.day desc, u.recorded_at desc limit 1) as "newestUpdate"
       from priorities p where p.trust_id = $1 and p.id = $2`,
    [ctx.actor.trustId, priorityId],
  )
  if (!row) throw new Error('a priority that was just found is not there')
  return row
}
