import type { Figures, Verdict } from '@sixfold/shared/domain/cycle/option.ts'
import type { Ctx } from '../../db/tenant.ts'

export type ApproachRow = {
  id: string
  name: string
  about: string | null
  strand: boolean
  figures: Figures | null
  archived: boolean
  version: number
}

export type OptionRow = {
  id: string
  schoolId: string
  priorityId: string
  turn: number
  rank: number
  title: string
  approach: { id: string; name: string } | null
  fit: string | null
  costPence: number | null
  staffTime: string | null
  wouldStop: string | null
  figures: Figures | null
  verdict: Verdict
  why: string | null
  version: number
}

/** The figures of a row, null where none were read: they have a day exactly when they are there. */
const figuresSql = (table: 'a' | 'o') => `
  case when ${table}.figures_read_on is not null then json_build_object(
    'impactMonths', ${table}.impact_months, 'cost', ${table}.cost, 'security', ${table}.security,
    'readOn', ${table}.figures_read_on, 'url', ${table}.figures_url) end as figures`

const approachSql = `
  select a.id, a.name, a.about, a.strand_key is not null as strand, ${figuresSql('a')}, a.archived_at is not null as archived,
         a.version
    from approaches a where a.trust_id = $1`

/** By name, from after a name and id; with every one of these words in name or `about`. One more than `limit`. */
export function listApproaches(
  ctx: Ctx,
  filter: { words: readonly string[]; archived: boolean },
  after: readonly (string | number | null)[] | null,
  limit: number,
): Promise<ApproachRow[]> {
  return ctx.rows<ApproachRow>(
    `${approachSql} and ($2 or a.archived_at is null)
        and not exists (select 1 from unnest($3::text[]) as w (word)
                         where strpos(lower(concat_ws(' ', a.name, a.about)), lower(w.word)) = 0)
        and ($4::text is null or (a.name collate "und-x-icu", a.id) > ($4 collate "und-x-icu", $5::uuid))
      order by a.name collate "und-x-icu", a.id limit $6`,
    [ctx.actor.trustId, filter.archived, filter.words, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
  )
}

/** Null when there is none. */
export async function findApproach(ctx: Ctx, approachId: string): Promise<ApproachRow | null> {
  const [row] = await ctx.rows<ApproachRow>(`${approachSql} and a.id = $2`, [ctx.actor.trustId, approachId])
  return row ?? null
}

/** An approach whose row stays locked. */
export async function lockApproach(ctx: Ctx, approachId: string): Promise<ApproachRow | null> {
  await ctx.rows('select 1 from approaches where trust_id = $1 and id = $2 for no key update', [
    ctx.actor.trustId,
    approachId,
  ])
  return findApproach(ctx, approachId)
}

/** The other approach that has this name, in any case of letters; null when it is free. */
export async function approachNamed(ctx: Ctx, name: string, exceptId: string): Promise<ApproachRow | null> {
  const [row] = await ctx.rows<ApproachRow>(`${approachSql} and lower(a.name) = lower($2) and a.id <> $3`, [
    ctx.actor.trustId,
    name,
    exceptId,
  ])
  return row ?? null
}

const optionSql = `
  select o.id, p.school_id as "schoolId", o.priority_id as "priorityId", o.turn, o.rank, o.title,
         case when a.id is not null then json_build_object('id', a.id, 'name', a.name) end as approach,
         o.fit, o.cost_pence as "costPence", o.staff_time as "staffTime", o.would_stop as "wouldStop", ${figuresSql('o')},
         o.verdict, o.why, o.version
    from priority_options o
    join priorities p on p.trust_id = o.trust_id and p.id = o.priority_id
    left join approaches a on a.trust_id = o.trust_id and a.id = o.approach_id
   where o.trust_id = $1`

/** Of every turn, the newest first, then by rank; of those that were taken out only the one that an approved plan holds. */
export function listOptions(
  ctx: Ctx,
  priorityIds: readonly string[],
  heldId: string | null = null,
): Promise<OptionRow[]> {
  return ctx.rows<OptionRow>(
    `${optionSql} and (o.removed_at is null or o.id = $3) and o.priority_id = any($2::uuid[])
      order by o.priority_id, o.turn desc, o.rank, o.id`,
    [ctx.actor.trustId, priorityIds, heldId],
  )
}

/** Null when there is none, or it was taken out. */
export async function findOption(ctx: Ctx, optionId: string): Promise<OptionRow | null> {
  const [row] = await ctx.rows<OptionRow>(`${optionSql} and o.removed_at is null and o.id = $2`, [
    ctx.actor.trustId,
    optionId,
  ])
  return row ?? null
}
