import type { StepKey } from '@sixfold/shared/domain/cycle/steps.ts'
import { v7 } from 'uuid'
import type { Ctx } from '../../db/tenant.ts'
import type { PriorityRow } from './rows.ts'
import { insertEntry } from './writes.ts'

/** Numbers a cycle's priorities from 1 in this order, and counts a new version of the cycle; its row must be locked. */
export async function updateRanks(ctx: Ctx, cycleId: string, priorityIds: readonly string[]): Promise<void> {
  await ctx.rows(
    `update cycle_priorities c set rank = o.rank
       from unnest($3::uuid[]) with ordinality as o (priority_id, rank)
      where c.trust_id = $1 and c.cycle_id = $2 and c.priority_id = o.priority_id`,
    [ctx.actor.trustId, cycleId, priorityIds],
  )
  await touchCycle(ctx, cycleId)
}

/** Lets priorities go on from earlier cycles in a later one, after those that it has; all their rows must be locked. */
export async function insertCarriedOver(
  ctx: Ctx,
  cycleId: string,
  priorityIds: readonly string[],
): Promise<void> {
  await ctx.rows(
    `update cycle_priorities c set outcome = 'carried-over', ended_at = $3
      where c.trust_id = $1 and c.priority_id = any($2::uuid[]) and c.outcome is null`,
    [ctx.actor.trustId, priorityIds, ctx.now],
  )
  await ctx.rows(
    `insert into cycle_priorities (trust_id, id, cycle_id, priority_id, rank, recorded_at)
     select $1, o.id, $2, o.priority_id,
            o.place + coalesce((select max(c.rank) from cycle_priorities c where c.trust_id = $1 and c.cycle_id = $2), 0), $3
       from unnest($4::uuid[], $5::uuid[]) with ordinality as o (id, priority_id, place)`,
    [ctx.actor.trustId, cycleId, ctx.now, priorityIds.map(() => v7()), priorityIds],
  )
}

/** Says why a priority that was stopped by closing its cycle ended there. */
export async function setOutcomeReason(
  ctx: Ctx,
  cycleId: string,
  priorityId: string,
  reason: string,
): Promise<void> {
  await ctx.rows(
    'update cycle_priorities set outcome_reason = $4 where trust_id = $1 and cycle_id = $2 and priority_id = $3',
    [ctx.actor.trustId, cycleId, priorityId, reason],
  )
}

/** As `move`, from open to closed. */
export const setClosed = (ctx: Ctx, cycleId: string): Promise<void> =>
  move(ctx, cycleId, { from: 'open', to: 'closed', reason: null })

/** As `move`, from closed to open. */
export const setReopened = (ctx: Ctx, cycleId: string, reason: string): Promise<void> =>
  move(ctx, cycleId, { from: 'closed', to: 'open', reason })

/** Appends the transition and moves the cached status; the cycle's row must be locked. */
async function move(ctx: Ctx, cycleId: string, made: { from: string; to: string; reason: string | null }) {
  await ctx.rows(
    `insert into cycle_transitions (trust_id, id, cycle_id, from_status, to_status, day, recorded_at, by_person_id, reason)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      ctx.actor.trustId,
      v7(),
      cycleId,
      made.from,
      made.to,
      ctx.today,
      ctx.now,
      ctx.actor.personId,
      made.reason,
    ],
  )
  await ctx.rows('update cycles set status = $3, version = version + 1 where trust_id = $1 and id = $2', [
    ctx.actor.trustId,
    cycleId,
    made.to,
  ])
}

/** Lets a priority that closing its cycle had stopped go on in the step in which it was; its row must be locked. */
export async function takeUp(ctx: Ctx, row: PriorityRow, step: StepKey, reason: string): Promise<void> {
  await insertEntry(
    ctx,
    row.id,
    { kind: 'take-up', fromStep: null, toStep: step, turn: row.turn },
    { reason },
  )
  await ctx.rows(
    `update priorities set step = $3, status = 'open', version = version + 1 where trust_id = $1 and id = $2`,
    [ctx.actor.trustId, row.id, step],
  )
  await ctx.rows(
    `update cycle_priorities set outcome = null, outcome_reason = null, ended_at = null
      where trust_id = $1 and cycle_id = $2 and priority_id = $3`,
    [ctx.actor.trustId, row.cycleId, row.id],
  )
}

/** What a cycle holds has changed: whoever has an older version is told. */
async function touchCycle(ctx: Ctx, cycleId: string): Promise<void> {
  await ctx.rows('update cycles set version = version + 1 where trust_id = $1 and id = $2', [
    ctx.actor.trustId,
    cycleId,
  ])
}
