import type { CriterionKey, Level } from '@sixfold/shared/domain/categorisation/scheme.ts'
import type { RatingValue } from '@sixfold/shared/domain/categorisation/rating.ts'
import type { RatingSource } from '@sixfold/shared/domain/categorisation/rating-evidence.ts'
import type { CategorisationStatus } from '@sixfold/shared/domain/categorisation/status.ts'
import type { Ctx } from '../../db/tenant.ts'
import { statusSql } from './queries.ts'

export type GridSchoolRow = {
  id: string
  name: string
  categorisationId: string
  status: CategorisationStatus
  level: Level | null
  submitted: boolean
  version: number
  /** The categorisation of the latest decision of an earlier year; null before the first. */
  earlierId: string | null
}

/** Begun schools of a round by name, save those a person is barred from; one more than `limit` says whether there is a next page. */
export function listGridSchools(
  ctx: Ctx,
  of: { roundId: string; academicYear: number; barred: readonly string[] },
  after: readonly [name: string, id: string] | null,
  limit: number,
) {
  return ctx.rows<GridSchoolRow>(
    `select s.id, s.name, c.id as "categorisationId", ${statusSql('$3')} as status, c.level,
            c.submitted_at is not null as submitted, c.version,
            (select d.categorisation_id from decisions d
              where d.trust_id = $1 and d.school_id = s.id and d.academic_year < $4
              order by d.academic_year desc, d.effective_on desc, d.recorded_at desc, d.id desc limit 1) as "earlierId"
       from categorisations c join schools s on s.trust_id = c.trust_id and s.id = c.school_id
      where c.trust_id = $1 and c.round_id = $2 and c.origin = 'round' and s.id <> all($5::uuid[])
        and ($6::text is null or (s.name collate "und-x-icu", s.id) > ($6 collate "und-x-icu", $7::uuid))
      order by s.name collate "und-x-icu", s.id limit $8`,
    [
      ctx.actor.trustId,
      of.roundId,
      ctx.today,
      of.academicYear,
      of.barred,
      after?.[0] ?? null,
      after?.[1] ?? null,
      limit + 1,
    ],
  )
}

export type GridRatingRow = {
  categorisationId: string
  criterionKey: CriterionKey
  source: RatingSource
  value: RatingValue
  note: string | null
  version: number
  /** Why it took the place of the one before, which was this; null where it took none since it was proposed. */
  was: { value: RatingValue; reason: string; by: string } | null
}

/** The ratings that stand in these categorisations, the head's own and the trust's, each with the one before it. */
export function gridRatings(ctx: Ctx, categorisationIds: readonly string[]) {
  return ctx.rows<GridRatingRow>(
    `select distinct on (r.categorisation_id, r.source, r.criterion_key)
            r.categorisation_id as "categorisationId", r.criterion_key as "criterionKey", r.source,
            coalesce(to_jsonb(r.level), to_jsonb(r.unrated)) as value, r.note, r.sequence as version,
            case when r.reason is null or b.id is null then null else json_build_object(
              'value', coalesce(to_jsonb(b.level), to_jsonb(b.unrated)), 'reason', r.reason, 'by', p.name) end as was
       from ratings r
       join people p on p.trust_id = r.trust_id and p.id = r.by_person_id
       left join ratings b on b.trust_id = r.trust_id and b.categorisation_id = r.categorisation_id and b.source = r.source
        and b.criterion_key = r.criterion_key and b.sequence = r.sequence - 1
      where r.trust_id = $1 and r.categorisation_id = any($2::uuid[])
      order by r.categorisation_id, r.source, r.criterion_key, r.sequence desc`,
    [ctx.actor.trustId, categorisationIds],
  )
}
