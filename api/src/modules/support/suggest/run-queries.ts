import type { SuggestProblem } from '@sixfold/shared/domain/support/suggest/problem.ts'
import type { Suggestions } from '@sixfold/shared/domain/support/suggest/suggestions.ts'
import type { Weights } from '@sixfold/shared/domain/support/suggest/weights.ts'
import type { Ctx } from '../../../db/tenant.ts'
import { readableBy, readableSql } from '../queries.ts'

type Named = { id: string; name: string }
export type RunRow = {
  id: string
  status: 'running' | 'done' | 'stopped' | 'failed'
  weights: Weights
  problem: SuggestProblem
  result: Suggestions | null
  progress: string | null
  failure: string | null
  askedAt: string
  askedBy: Named
  version: number
}

/** Seconds without a sign of life after which a run counts as broken off. */
const silence = 60
const brokenOff = 'It was broken off. Ask again.'
const silentSql = `(r.status = 'running' and r.alive_at < clock_timestamp() - interval '${silence} seconds')`

const runSql = `
  select r.id, case when ${silentSql} then 'failed' else r.status end as status, r.weights, r.problem, r.result, r.progress,
         case when ${silentSql} then '${brokenOff}' else r.failure end as failure, r.asked_at as "askedAt", r.version,
         json_build_object('id', p.id, 'name', p.name) as "askedBy"
    from suggestion_runs r join people p on p.trust_id = r.trust_id and p.id = r.asked_by
   where r.trust_id = $1`

/** Null before the first. */
export async function newestRun(ctx: Ctx): Promise<RunRow | null> {
  const [row] = await ctx.rows<RunRow>(`${runSql} order by r.asked_at desc, r.id desc limit 1`, [
    ctx.actor.trustId,
  ])
  return row ?? null
}

/** Null when the trust has no such run. */
export async function findRun(ctx: Ctx, runId: string): Promise<RunRow | null> {
  const [row] = await ctx.rows<RunRow>(`${runSql} and r.id = $2`, [ctx.actor.trustId, runId])
  return row ?? null
}

/** Runs whose process has ended without a word make way for the next. */
export async function closeSilentRuns(ctx: Ctx): Promise<void> {
  await ctx.rows(
    `update suggestion_runs r set status = 'failed', failure = $2, version = version + 1 where r.trust_id = $1 and ${silentSql}`,
    [ctx.actor.trustId, brokenOff],
  )
}

/** False while another runs. */
export async function insertRun(
  ctx: Ctx,
  it: { id: string; weights: Weights; problem: SuggestProblem },
): Promise<boolean> {
  const made = await ctx.rows(
    `insert into suggestion_runs (trust_id, id, status, weights, problem, asked_at, asked_by, alive_at)
     values ($1, $2, 'running', $3, $4, $5, $6, clock_timestamp())
     on conflict (trust_id) where status = 'running' do nothing returning id`,
    [
      ctx.actor.trustId,
      it.id,
      JSON.stringify(it.weights),
      JSON.stringify(it.problem),
      ctx.now,
      ctx.actor.personId,
    ],
  )
  return made.length > 0
}

/** Says how far it is. @returns whether somebody asked it to stop */
export async function noteProgress(ctx: Ctx, runId: string, progress: string): Promise<boolean> {
  const [row] = await ctx.rows<{ stopAsked: boolean }>(
    `update suggestion_runs set progress = $3, alive_at = clock_timestamp(), version = version + 1
      where trust_id = $1 and id = $2 and status = 'running' returning stop_asked as "stopAsked"`,
    [ctx.actor.trustId, runId, progress],
  )
  return row?.stopAsked ?? true
}

export async function askToStop(ctx: Ctx, runId: string): Promise<void> {
  await ctx.rows(
    `update suggestion_runs set stop_asked = true, version = version + 1
      where trust_id = $1 and id = $2 and status = 'running'`,
    [ctx.actor.trustId, runId],
  )
}

/** A run that was closed meanwhile stays so. */
export async function endRun(
  ctx: Ctx,
  runId: string,
  how:
    | { status: 'done'; result: Suggestions }
    | { status: 'stopped' }
    | { status: 'failed'; failure: string },
): Promise<void> {
  await ctx.rows(
    `update suggestion_runs set status = $3, result = $4, failure = $5, progress = null, version = version + 1
      where trust_id = $1 and id = $2 and status = 'running'`,
    [
      ctx.actor.trustId,
      runId,
      how.status,
      how.status === 'done' ? JSON.stringify(how.result) : null,
      how.status === 'failed' ? how.failure : null,
    ],
  )
}

/** Pairings that the actor may read, of two on a criterion, that were begun since a run was asked for, and didn't come to nothing. */
export function pairedSince(ctx: Ctx, askedAt: string) {
  return ctx.rows<{ id: string; giverId: string; receiverId: string; criterionKey: string }>(
    `select p.id, coalesce(p.giver_school_id, p.giver_partner_id, p.trust_id) as "giverId", p.receiver_school_id as "receiverId",
            p.criterion_key as "criterionKey"
       from pairings p
      where p.trust_id = $1 and p.created_at >= $2 and p.status not in ('declined', 'withdrawn') and ${readableSql(3)}`,
    [ctx.actor.trustId, askedAt, ...readableBy(ctx.actor)],
  )
}

/** False where somebody has said no to this pair in that year: the first reason is kept. */
export async function insertDismissal(
  ctx: Ctx,
  it: {
    id: string
    academicYear: number
    giverId: string
    receiverId: string
    criterionKey: string
    reason: string
  },
): Promise<boolean> {
  const made = await ctx.rows(
    `insert into suggestion_dismissals (trust_id, id, academic_year, giver_id, receiver_school_id, criterion_key, reason, day,
                                        recorded_at, by_person_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     on conflict (trust_id, academic_year, giver_id, receiver_school_id, criterion_key) do nothing returning id`,
    [
      ctx.actor.trustId,
      it.id,
      it.academicYear,
      it.giverId,
      it.receiverId,
      it.criterionKey,
      it.reason,
      ctx.today,
      ctx.now,
      ctx.actor.personId,
    ],
  )
  return made.length > 0
}
