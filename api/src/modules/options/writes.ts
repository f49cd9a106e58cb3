import type { Figures, Verdict } from '@sixfold/shared/domain/cycle/option.ts'
import type { Ctx } from '../../db/tenant.ts'

const figureColumns = (figures: Figures | null) => [
  figures?.impactMonths ?? null,
  figures?.cost ?? null,
  figures?.security ?? null,
  figures?.readOn ?? null,
  figures?.url ?? null,
]

export type ApproachFields = { name: string; about: string | null; figures: Figures | null }

export async function insertApproach(ctx: Ctx, id: string, { name, about, figures }: ApproachFields) {
  await ctx.rows(
    `insert into approaches (trust_id, id, name, about, created_at, impact_months, cost, security, figures_read_on, figures_url)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [ctx.actor.trustId, id, name, about, ctx.now, ...figureColumns(figures)],
  )
}

export async function updateApproach(
  ctx: Ctx,
  id: string,
  { name, about, figures, archived }: ApproachFields & { archived: boolean },
) {
  await ctx.rows(
    `update approaches set name = $3, about = $4, impact_months = $5, cost = $6, security = $7, figures_read_on = $8,
            figures_url = $9, archived_at = case when $10 then coalesce(archived_at, $11) end, version = version + 1
      where trust_id = $1 and id = $2`,
    [ctx.actor.trustId, id, name, about, ...figureColumns(figures), archived, ctx.now],
  )
}

export type OptionFields = {
  title: string
  approachId: string | null
  fit: string | null
  costPence: number | null
  staffTime: string | null
  wouldStop: string | null
  figures: Figures | null
}

const optionColumns = (option: OptionFields) => [
  option.title,
  option.approachId,
  option.fit,
  option.costPence,
  option.staffTime,
  option.wouldStop,
  ...figureColumns(option.figures),
]

/** Adds it after the others of its turn; the priority's row must be locked. */
export async function insertOption(
  ctx: Ctx,
  { id, priorityId, turn, ...option }: OptionFields & { id: string; priorityId: string; turn: number },
) {
  await ctx.rows(
    `insert into priority_options (trust_id, id, priority_id, turn, rank, created_at, created_by, title, approach_id, fit,
                                   cost_pence, staff_time, would_stop, impact_months, cost, security, figures_read_on,
                                   figures_url)
     select $1, $2, $3, $4, coalesce(max(rank), 0) + 1, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17
       from priority_options where trust_id = $1 and priority_id = $3 and turn = $4`,
    [ctx.actor.trustId, id, priorityId, turn, ctx.now, ctx.actor.personId, ...optionColumns(option)],
  )
}

export async function updateOption(ctx: Ctx, id: string, option: OptionFields) {
  await ctx.rows(
    `update priority_options set title = $3, approach_id = $4, fit = $5, cost_pence = $6, staff_time = $7, would_stop = $8,
            impact_months = $9, cost = $10, security = $11, figures_read_on = $12, figures_url = $13, version = version + 1
      where trust_id = $1 and id = $2`,
    [ctx.actor.trustId, id, ...optionColumns(option)],
  )
}

/** Gives these the ranks 1, 2, 3 … in their order. */
export async function rankOptions(ctx: Ctx, ids: readonly string[]) {
  await ctx.rows(
    `update priority_options o set rank = r.rank from unnest($2::uuid[]) with ordinality as r (id, rank)
      where o.trust_id = $1 and o.id = r.id and o.rank <> r.rank`,
    [ctx.actor.trustId, ids],
  )
}

export async function setVerdict(ctx: Ctx, id: string, verdict: Verdict, why: string | null) {
  await ctx.rows(
    'update priority_options set verdict = $3, why = $4, version = version + 1 where trust_id = $1 and id = $2',
    [ctx.actor.trustId, id, verdict, why],
  )
}

/** It stays in the table, and is read no more. */
export async function hideOption(ctx: Ctx, id: string) {
  await ctx.rows(
    'update priority_options set removed_at = $3, version = version + 1 where trust_id = $1 and id = $2',
    [ctx.actor.trustId, id, ctx.now],
  )
}
