import type { SchemeVersion } from '@sixfold/shared/contracts/schemes.ts'
import { defaultSchemeText } from '@sixfold/shared/domain/categorisation/default-scheme.ts'
import type { SchemeText } from '@sixfold/shared/domain/categorisation/scheme.ts'
import type { Ctx } from '../../db/tenant.ts'

/** A published version with its text. */
export type VersionRow = SchemeVersion & { scheme: SchemeText }

/** Published versions, the newest first: all of them, or the one with this number. About one a year. */
export function listVersions(ctx: Ctx, number: number | null = null): Promise<VersionRow[]> {
  return ctx.rows<VersionRow>(
    `select v.id, v.number, v.recorded_at as "publishedAt", json_build_object('id', p.id, 'name', p.name) as "publishedBy",
            v.scheme,
            case when w.scheme_id is null then null else json_build_object(
              'at', to_char(w.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
              'by', json_build_object('id', wp.id, 'name', wp.name), 'reason', w.reason) end as withdrawn,
            coalesce((select json_agg(r.academic_year order by r.academic_year) from rounds r
                       where r.trust_id = v.trust_id and r.scheme_id = v.id), '[]') as "keptBy"
       from scheme_versions v
       join people p on p.trust_id = v.trust_id and p.id = v.by_person_id
       left join scheme_withdrawals w on w.trust_id = v.trust_id and w.scheme_id = v.id
       left join people wp on wp.trust_id = w.trust_id and wp.id = w.by_person_id
      where v.trust_id = $1 and ($2::integer is null or v.number = $2)
      order by v.number desc`,
    [ctx.actor.trustId, number],
  )
}

/** The version that holds now: the newest that isn't withdrawn; undefined: Sixfold's own scheme. */
export const currentOf = (versions: readonly VersionRow[]): VersionRow | undefined =>
  versions.find(({ withdrawn }) => withdrawn === null)

/** What holds now, of all versions. */
export const currentText = (versions: readonly VersionRow[]): SchemeText =>
  currentOf(versions)?.scheme ?? defaultSchemeText

export async function findVersion(ctx: Ctx, number: number): Promise<VersionRow | null> {
  return (await listVersions(ctx, number))[0] ?? null
}

/** The academic years whose rounds keep Sixfold's own scheme. */
export async function roundsWithoutScheme(ctx: Ctx): Promise<number[]> {
  const rows = await ctx.rows<{ academicYear: number }>(
    'select academic_year as "academicYear" from rounds where trust_id = $1 and scheme_id is null order by academic_year',
    [ctx.actor.trustId],
  )
  return rows.map((row) => row.academicYear)
}

export type DraftRow = {
  scheme: SchemeText | null
  savedAt: string
  savedBy: { id: string; name: string }
  version: number
}

/** The draft; null: nobody has ever saved one. */
export async function findDraft(ctx: Ctx): Promise<DraftRow | null> {
  const [row] = await ctx.rows<DraftRow>(
    `select d.scheme, d.saved_at as "savedAt", json_build_object('id', p.id, 'name', p.name) as "savedBy", d.version
       from scheme_drafts d join people p on p.trust_id = d.trust_id and p.id = d.saved_by
      where d.trust_id = $1`,
    [ctx.actor.trustId],
  )
  return row ?? null
}

/** Null takes the draft away, and keeps its row. The trust's row must be locked. */
export async function saveDraft(ctx: Ctx, scheme: SchemeText | null): Promise<void> {
  await ctx.rows(
    `insert into scheme_drafts (trust_id, scheme, saved_at, saved_by, version) values ($1, $2::jsonb, $3, $4, 2)
     on conflict (trust_id) do update set scheme = excluded.scheme, saved_at = excluded.saved_at,
       saved_by = excluded.saved_by, version = scheme_drafts.version + 1`,
    [ctx.actor.trustId, scheme && JSON.stringify(scheme), ctx.now, ctx.actor.personId],
  )
}

/** Appends the next version; the trust's row must be locked. */
export async function insertVersion(ctx: Ctx, version: { id: string; number: number; scheme: SchemeText }) {
  await ctx.rows(
    `insert into scheme_versions (trust_id, id, number, scheme, recorded_at, by_person_id)
     values ($1, $2, $3, $4::jsonb, $5, $6)`,
    [
      ctx.actor.trustId,
      version.id,
      version.number,
      JSON.stringify(version.scheme),
      ctx.now,
      ctx.actor.personId,
    ],
  )
}

export async function insertWithdrawal(ctx: Ctx, schemeId: string, reason: string) {
  await ctx.rows(
    `insert into scheme_withdrawals (trust_id, scheme_id, reason, recorded_at, by_person_id) values ($1, $2, $3, $4, $5)`,
    [ctx.actor.trustId, schemeId, reason, ctx.now, ctx.actor.personId],
  )
}
