import { createHash } from 'node:crypto'
import { canonicalJson } from '@sixfold/shared/domain/plans/canonical-json.ts'
import type { PlanContent } from '@sixfold/shared/domain/plans/content.ts'
import type { PlanStatus } from '@sixfold/shared/domain/plans/status.ts'
import { v7 } from 'uuid'
import type { Ctx } from '../../db/tenant.ts'
import type { PlanRow } from './rows.ts'

/** The plan of a cycle that has just been opened. */
export async function insertPlan(ctx: Ctx, id: string, cycleId: string): Promise<void> {
  await ctx.rows(
    `insert into plans (trust_id, id, cycle_id, status, created_at) values ($1, $2, $3, 'draft', $4)`,
    [ctx.actor.trustId, id, cycleId, ctx.now],
  )
  await insertTransition(ctx, id, null, 'draft', null)
}

/** Appends the transition and moves the cached status; the plan's row must be locked. */
export async function setPlanStatus(
  ctx: Ctx,
  plan: { id: string; status: PlanStatus },
  to: PlanStatus,
  reason: string | null = null,
): Promise<void> {
  await insertTransition(ctx, plan.id, plan.status, to, reason)
  await ctx.rows('update plans set status = $3, version = version + 1 where trust_id = $1 and id = $2', [
    ctx.actor.trustId,
    plan.id,
    to,
  ])
}

export async function updatePlan(
  ctx: Ctx,
  plan: Pick<PlanRow, 'id' | 'budgetPence' | 'committeeSeenOn' | 'committeeVersion' | 'committeeMinute'>,
): Promise<void> {
  await ctx.rows(
    `update plans set budget_pence = $3, committee_seen_on = $4, committee_version = $5, committee_minute = $6,
            version = version + 1
      where trust_id = $1 and id = $2`,
    [
      ctx.actor.trustId,
      plan.id,
      plan.budgetPence,
      plan.committeeSeenOn,
      plan.committeeVersion,
      plan.committeeMinute,
    ],
  )
}

async function insertTransition(
  ctx: Ctx,
  planId: string,
  from: PlanStatus | null,
  to: PlanStatus,
  reason: string | null,
) {
  await ctx.rows(
    `insert into plan_transitions (trust_id, id, plan_id, from_status, to_status, day, recorded_at, by_person_id, reason)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [ctx.actor.trustId, v7(), planId, from, to, ctx.today, ctx.now, ctx.actor.personId, reason],
  )
}

/**
 * Freezes a plan's content as its next version, with the SHA-256 of its canonical JSON (RFC 8785); the plan's row must be
 * locked. @returns the version's number
 */
export async function insertPlanVersion(ctx: Ctx, planId: string, content: PlanContent): Promise<number> {
  const id = v7()
  const hash = createHash('sha256').update(canonicalJson(content)).digest('hex')
  const [version] = await ctx.rows<{ number: number }>(
    `insert into plan_versions (trust_id, id, plan_id, number, content, hash, day, recorded_at, by_person_id)
     select $1, $2, $3, coalesce(max(number), 0) + 1, $4::jsonb, $5, $6, $7, $8
       from plan_versions where trust_id = $1 and plan_id = $3
     returning number`,
    [ctx.actor.trustId, id, planId, JSON.stringify(content), hash, ctx.today, ctx.now, ctx.actor.personId],
  )
  await ctx.rows(
    `insert into plan_version_priorities (trust_id, id, plan_version_id, priority_id, turn, rank, title, criterion_key, recorded_at)
     select $1, p.row_id, $2, p.id, p.turn, p.rank, p.title, p.criterion, $3
       from unnest($4::uuid[], $5::uuid[], $6::int[], $7::int[], $8::text[], $9::text[]) as p (row_id, id, turn, rank, title, criterion)`,
    [
      ctx.actor.trustId,
      id,
      ctx.now,
      content.priorities.map(() => v7()),
      content.priorities.map((priority) => priority.id),
      content.priorities.map((priority) => priority.turn),
      content.priorities.map((priority) => priority.rank),
      content.priorities.map((priority) => priority.title),
      content.priorities.map((priority) => priority.criterionKey),
    ],
  )
  if (!version) throw new Error('a version without a number')
  return version.number
}
