import type { CurrentScheme } from '@sixfold/shared/contracts/current-scheme.ts'
import { defaultScheme, defaultSchemeText } from '@sixfold/shared/domain/categorisation/default-scheme.ts'
import { type Scheme, type SchemeText, schemeFrom } from '@sixfold/shared/domain/categorisation/scheme.ts'
import type { Ctx } from '../../db/tenant.ts'
import { invalid, notFound } from '../../http/problem.ts'

type Named = { key: string; name: string }

/** The version that holds now, with the names of criteria that only other versions have. One statement. */
export async function holdingVersion(ctx: Ctx): Promise<CurrentScheme> {
  const [row] = await ctx.rows<{
    current: { id: string; number: number; scheme: SchemeText } | null
    named: Named[]
  }>(
    `select (select json_build_object('id', v.id, 'number', v.number, 'scheme', v.scheme) from scheme_versions v
              where v.trust_id = $1
                and not exists (select 1 from scheme_withdrawals w where w.trust_id = $1 and w.scheme_id = v.id)
              order by v.number desc limit 1) as current,
            coalesce((select json_agg(n) from (
              select distinct on (c->>'key') c->>'key' as key, c->>'name' as name
                from scheme_versions v cross join jsonb_array_elements(v.scheme->'criteria') c
               where v.trust_id = $1 order by c->>'key', v.number desc) n), '[]') as named`,
    [ctx.actor.trustId],
  )
  const scheme = row?.current?.scheme ?? defaultSchemeText
  const held = new Set(scheme.criteria.map(({ key }) => key))
  return {
    id: row?.current?.id ?? null,
    number: row?.current?.number ?? 0,
    scheme,
    former: [
      ...new Map([...defaultSchemeText.criteria, ...(row?.named ?? [])].map((it) => [it.key, it.name])),
    ]
      .map(([key, name]) => ({ key, name }))
      .filter(({ key }) => !held.has(key)),
  }
}

/** The scheme by which the trust rates and categorises today. */
export async function currentScheme(ctx: Ctx): Promise<Scheme> {
  const { scheme, former } = await holdingVersion(ctx)
  return schemeFrom(scheme, former)
}

/** The scheme that a round opened with, and keeps. */
export async function schemeOfRound(ctx: Ctx, roundId: string): Promise<Scheme> {
  const [row] = await ctx.rows<{ scheme: SchemeText }>(
    `select v.scheme from rounds r join scheme_versions v on v.trust_id = r.trust_id and v.id = r.scheme_id
      where r.trust_id = $1 and r.id = $2`,
    [ctx.actor.trustId, roundId],
  )
  return row ? schemeFrom(row.scheme) : defaultScheme
}

/** By academic year: the scheme that its round keeps, or for a year without a round the one that holds now. */
export async function schemesByYear(ctx: Ctx): Promise<(academicYear: number) => Scheme> {
  const rows = await ctx.rows<{ academicYear: number; scheme: SchemeText | null }>(
    `select r.academic_year as "academicYear", v.scheme from rounds r
       left join scheme_versions v on v.trust_id = r.trust_id and v.id = r.scheme_id
      where r.trust_id = $1`,
    [ctx.actor.trustId],
  )
  const kept = new Map(
    rows.map(({ academicYear, scheme }) => [academicYear, scheme ? schemeFrom(scheme) : defaultScheme]),
  )
  const now = await currentScheme(ctx)
  return (academicYear) => kept.get(academicYear) ?? now
}

/**
 * That a criterion is one of the scheme that holds now, or the one that stands there already; undefined: none is given.
 * @throws Invalid 400 at `criterionKey`
 */
export async function assertCriterion(ctx: Ctx, key: string | undefined, standing?: string): Promise<void> {
  if (key === undefined || key === standing) return
  const { criteria } = await currentScheme(ctx)
  if (!criteria.some((it) => it.key === key)) throw invalid([notACriterion()])
}

/** That all of these are criteria of the scheme that a round keeps. @throws NotFound 404 */
export async function assertCriteriaOfRound(
  ctx: Ctx,
  roundId: string,
  keys: readonly string[],
): Promise<void> {
  const { criteria } = await schemeOfRound(ctx, roundId)
  if (keys.some((key) => !criteria.some((it) => it.key === key))) throw notFound('This criterion')
}

/** The fault of a criterion that the scheme doesn't have. */
export const notACriterion = (path = 'criterionKey') => ({
  path,
  message: 'Choose a criterion of the scheme',
})
