import { comparePlans } from '@sixfold/shared/domain/plans/compare.ts'
import type { PlannedPriority } from '@sixfold/shared/domain/plans/content.ts'
import type { PlanStatus } from '@sixfold/shared/domain/plans/status.ts'
import type { Ctx } from '../../db/tenant.ts'
import { type Audience, published, working } from '../../record.ts'
import { findPlan } from './plan-queries.ts'
import { standingPlan } from './standing-plan.ts'

/**
 * Whether an approved version of a plan holds the priority that is `id` in an outer query, as a condition of SQL: from then on
 * it is part of the published record, and stays so (domain.md §2). `$1` is the trust.
 */
export const inApprovedPlanSql = (id: string) =>
  `exists (select 1 from plan_version_priorities held where held.trust_id = $1 and held.priority_id = ${id})`

/** A priority as governors and trustees know it: what the newest approved version that holds it says of it. */
export type PublishedPriority = { priorityId: string; planned: PlannedPriority }

/** One statement; those that no approved version holds are left out. No priorities: []. */
export function listPublished(ctx: Ctx, priorityIds: readonly string[]): Promise<PublishedPriority[]> {
  return ctx.rows<PublishedPriority>(
    `select newest.priority_id as "priorityId",
            (select p from jsonb_array_elements(v.content->'priorities') p where p->>'id' = newest.priority_id::text) as planned
       from (select distinct on (h.priority_id) h.priority_id, h.plan_version_id from plan_version_priorities h
              where h.trust_id = $1 and h.priority_id = any($2::uuid[])
              order by h.priority_id, h.recorded_at desc, h.id desc) newest
       join plan_versions v on v.trust_id = $1 and v.id = newest.plan_version_id`,
    [ctx.actor.trustId, priorityIds],
  )
}

/**
 * The place of each published priority of these cycles for those who only read the published record: 1, 2, 3 … as the version
 * in force has them, then those that an approved version of another year's plan holds. No cycles: [].
 */
export function listPublishedPlaces(ctx: Ctx, cycleIds: readonly string[]) {
  return ctx.rows<{ cycleId: string; priorityId: string; place: number }>(
    `select cp.cycle_id as "cycleId", cp.priority_id as "priorityId",
            (row_number() over (partition by cp.cycle_id
                                order by here.rank nulls last, newest.recorded_at, newest.rank, cp.priority_id))::int as place
       from cycle_priorities cp
       join plans pl on pl.trust_id = cp.trust_id and pl.cycle_id = cp.cycle_id
      cross join lateral (
        select h.rank, h.recorded_at from plan_version_priorities h
         where h.trust_id = $1 and h.priority_id = cp.priority_id
         order by h.recorded_at desc, h.id desc limit 1) newest
       left join lateral (
        select v.id from plan_versions v
         where v.trust_id = $1 and v.plan_id = pl.id order by v.number desc limit 1) in_force on true
       left join plan_version_priorities here
         on here.trust_id = $1 and here.plan_version_id = in_force.id and here.priority_id = cp.priority_id
      where cp.trust_id = $1 and cp.cycle_id = any($2::uuid[])`,
    [ctx.actor.trustId, cycleIds],
  )
}

/**
 * How an event about what runs (a step, an update, a tick) names its priority, and whom it is for: everybody with a share
 * in the published record, by the title that they know, once an approved version holds the priority; before, school and
 * trust. A change of a plan field is a draft until it is approved, so its event is for `working` in any case.
 */
export async function faceOf(
  ctx: Ctx,
  priority: { id: string; title: string },
): Promise<{ title: string; audiences: Audience[] }> {
  const title = await publishedTitle(ctx, priority.id)
  return title === null ? { title: priority.title, audiences: working } : { title, audiences: published }
}

async function publishedTitle(ctx: Ctx, priorityId: string): Promise<string | null> {
  const [row] = await ctx.rows<{ title: string }>(
    `select title from plan_version_priorities where trust_id = $1 and priority_id = $2
      order by recorded_at desc, id desc limit 1`,
    [ctx.actor.trustId, priorityId],
  )
  return row?.title ?? null
}

/** Whether what would go to the trust differs from the version in force, or none is. For who reads drafts. */
export async function hasChangesToSubmit(ctx: Ctx, planId: string): Promise<boolean> {
  const plan = await findPlan(ctx, planId)
  if (!plan) return false
  const { inForce, going } = await standingPlan(ctx, plan)
  return inForce === null || comparePlans(inForce, going).length > 0
}

/** Of every plan that one of these priorities is in, its row locked: none of them is submitted or answered meanwhile. */
export async function lockPlanStatuses(ctx: Ctx, priorityIds: readonly string[]): Promise<PlanStatus[]> {
  const plans = await ctx.rows<{ status: PlanStatus }>(
    `select pl.status from plans pl
      where pl.trust_id = $1 and exists (
        select 1 from cycle_priorities cp
         where cp.trust_id = pl.trust_id and cp.cycle_id = pl.cycle_id and cp.priority_id = any($2::uuid[]))
      order by pl.id for no key update`,
    [ctx.actor.trustId, priorityIds],
  )
  return plans.map(({ status }) => status)
}
