import { academicYearDays } from '@sixfold/shared/domain/calendar/academic-year.ts'
import type { CriterionKey, Level } from '@sixfold/shared/domain/categorisation/scheme.ts'
import type { PublishedRatings } from '@sixfold/shared/domain/support/published-ratings.ts'
import type { Award } from '@sixfold/shared/domain/support/strengths.ts'
import type { SchoolFacts } from '@sixfold/shared/contracts/school-facts.ts'
import type { SchoolScope } from '../../access/visible-schools.ts'
import type { Ctx } from '../../db/tenant.ts'
import { supportedSql } from '../cycles/queries.ts'
import { londonDay } from '../evidence/queries.ts'
import { promisedSql } from '../support/queries.ts'

export type GridSchoolRow = {
  id: string
  name: string
  facts: Pick<SchoolFacts, 'phaseName' | 'typeName' | 'lowAge' | 'highAge'>
}

/** Schools that belong to the trust or will, by name, as far as the scope allows; one more than `limit`. */
export function listGridSchools(
  ctx: Ctx,
  of: { scope: SchoolScope; schoolId: string | null },
  after: readonly [name: string, id: string] | null,
  limit: number,
): Promise<GridSchoolRow[]> {
  return ctx.rows<GridSchoolRow>(
    `select s.id, s.name,
            json_build_object('phaseName', s.facts->'phaseName', 'typeName', s.facts->'typeName', 'lowAge', s.facts->'lowAge',
                              'highAge', s.facts->'highAge') as facts
       from schools s
      where s.trust_id = $1 and (s.left_on is null or s.left_on >= $2) and ($3 or s.id = any($4::uuid[]))
        and ($5::uuid is null or s.id = $5)
        and ($6::text is null or (s.name collate "und-x-icu", s.id) > ($6 collate "und-x-icu", $7::uuid))
      order by s.name collate "und-x-icu", s.id limit $8`,
    [
      ctx.actor.trustId,
      ctx.today,
      of.scope.all,
      of.scope.all ? [] : of.scope.schoolIds,
      of.schoolId,
      after?.[0] ?? null,
      after?.[1] ?? null,
      limit + 1,
    ],
  )
}

/** A school with the last day it belongs, locked: what it offers and asks for follows one another. Null: the trust has none such. */
export async function lockSupportSchool(ctx: Ctx, schoolId: string) {
  const [row] = await ctx.rows<{ id: string; name: string; leftOn: string | null }>(
    'select id, name, left_on as "leftOn" from schools where trust_id = $1 and id = $2 for no key update',
    [ctx.actor.trustId, schoolId],
  )
  return row ?? null
}

export type PublishedRow = PublishedRatings & { schoolId: string; level: Level }

/** Categories of these schools that take effect by today, with the trust's ratings that each was published with. No schools: []. */
export function publishedRatings(ctx: Ctx, schoolIds: readonly string[]): Promise<PublishedRow[]> {
  return ctx.rows<PublishedRow>(
    `select d.id, d.school_id as "schoolId", d.academic_year as "academicYear", d.level, d.effective_on as "effectiveOn",
            d.recorded_at as "recordedAt",
            coalesce((select json_object_agg(r.criterion_key, r.value) from (
              select distinct on (r.criterion_key) r.criterion_key, coalesce(to_jsonb(r.level), to_jsonb(r.unrated)) as value
                from ratings r where r.trust_id = d.trust_id and r.categorisation_id = d.categorisation_id and r.source = 'trust'
               order by r.criterion_key, r.sequence desc) r), '{}') as ratings
       from decisions d where d.trust_id = $1 and d.school_id = any($2::uuid[]) and d.effective_on <= $3`,
    [ctx.actor.trustId, schoolIds, ctx.today],
  )
}

/**
 * Awards that support a criterion of each school's category in force: linked by the trust, or by the head to a self-assessment that was
 * submitted. Whether they are live is for the rule to say. No schools: [].
 */
export function linkedAwards(ctx: Ctx, schoolIds: readonly string[]) {
  return ctx.rows<Award & { schoolId: string }>(
    `select now.school_id as "schoolId", l.criterion_key as "criterionKey", e.effective_on as "effectiveOn",
            e.expires_on as "expiresOn", ${londonDay('e.withdrawn_at')} as "withdrawnOn"
       from (select distinct on (d.school_id) d.trust_id, d.school_id, d.categorisation_id from decisions d
              where d.trust_id = $1 and d.school_id = any($2::uuid[]) and d.effective_on <= $3
              order by d.school_id, d.effective_on desc, d.recorded_at desc, d.id desc) now
       join categorisations c on c.trust_id = now.trust_id and c.id = now.categorisation_id
       join rating_evidence l on l.trust_id = now.trust_id and l.categorisation_id = now.categorisation_id
       join evidence e on e.trust_id = l.trust_id and e.id = l.evidence_id
      where e.kind = 'award' and l.stance = 'supports' and (l.source = 'trust' or c.submitted_at is not null)`,
    [ctx.actor.trustId, schoolIds, ctx.today],
  )
}

export type AskedRow = {
  schoolId: string
  priorityId: string
  criterionKey: CriterionKey
  day: string
  /** What the newest approved version that holds it is about; null: no approved plan holds it. */
  publishedCriterion: CriterionKey | null
}

/** Priorities at step 3 that need support and have none agreed in this turn. No schools: []. */
export function askedFor(ctx: Ctx, schoolIds: readonly string[]) {
  return ctx.rows<AskedRow>(
    `select p.school_id as "schoolId", p.id as "priorityId", p.criterion_key as "criterionKey", answer.day,
            (select held.criterion_key from plan_version_priorities held
              where held.trust_id = p.trust_id and held.priority_id = p.id
              order by held.recorded_at desc, held.id desc limit 1) as "publishedCriterion"
       from priorities p
       join lateral (select a.needed, ${londonDay('a.recorded_at')} as day from support_answers a
                      where a.trust_id = p.trust_id and a.priority_id = p.id and a.turn = p.turn
                      order by a.recorded_at desc, a.id desc limit 1) answer on answer.needed = 'needed'
      where p.trust_id = $1 and p.school_id = any($2::uuid[]) and p.status = 'open' and p.step = 'prepare'
        and not ${supportedSql}
      order by answer.day, p.id`,
    [ctx.actor.trustId, schoolIds],
  )
}

export type DeclaredRow = {
  id: string
  schoolId: string
  academicYear: number
  criterionKey: CriterionKey
  why: string
  day: string
  by: { id: string; name: string }
  withdrawn: { reason: string; day: string; by: { id: string; name: string } } | null
  version: number
}

const declaredSql = `
  select n.id, n.school_id as "schoolId", n.academic_year as "academicYear", n.criterion_key as "criterionKey", n.why, n.day,
         json_build_object('id', p.id, 'name', p.name) as by,
         case when n.withdrawn_at is null then null else json_build_object('reason', n.withdrawn_reason, 'day', n.withdrawn_on,
           'by', json_build_object('id', w.id, 'name', w.name)) end as withdrawn, n.version
    from declared_needs n
    join people p on p.trust_id = n.trust_id and p.id = n.by_person_id
    left join people w on w.trust_id = n.trust_id and w.id = n.withdrawn_by
   where n.trust_id = $1`

/** Needs that schools declared by hand for this year or a later one, and that stand. No schools: []. */
export const standingNeeds = (ctx: Ctx, schoolIds: readonly string[], fromYear: number) =>
  ctx.rows<DeclaredRow>(
    `${declaredSql} and n.school_id = any($2::uuid[]) and n.academic_year >= $3 and n.withdrawn_at is null
      order by n.academic_year, n.recorded_at, n.id`,
    [ctx.actor.trustId, schoolIds, fromYear],
  )

/** Null when the trust has no such need. */
export async function findNeed(ctx: Ctx, needId: string): Promise<DeclaredRow | null> {
  const [row] = await ctx.rows<DeclaredRow>(`${declaredSql} and n.id = $2`, [ctx.actor.trustId, needId])
  return row ?? null
}

export async function insertNeed(
  ctx: Ctx,
  it: { id: string; schoolId: string; academicYear: number; criterionKey: CriterionKey; why: string },
) {
  await ctx.rows(
    `insert into declared_needs (trust_id, id, school_id, academic_year, criterion_key, why, day, recorded_at, by_person_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      ctx.actor.trustId,
      it.id,
      it.schoolId,
      it.academicYear,
      it.criterionKey,
      it.why,
      ctx.today,
      ctx.now,
      ctx.actor.personId,
    ],
  )
}

export async function setNeedWithdrawn(ctx: Ctx, needId: string, reason: string) {
  await ctx.rows(
    `update declared_needs set withdrawn_reason = $3, withdrawn_on = $4, withdrawn_at = $5, withdrawn_by = $6, version = version + 1
      where trust_id = $1 and id = $2`,
    [ctx.actor.trustId, needId, reason, ctx.today, ctx.now, ctx.actor.personId],
  )
}

export type StandingOffer = {
  id: string
  schoolId: string
  academicYear: number
  criterionKey: CriterionKey
  halfDays: number
  roles: string
}

/** What these schools offer in an academic year, withdrawn ones left out. No schools: []. */
export function standingOffers(ctx: Ctx, schoolIds: readonly string[], academicYear: number) {
  return ctx.rows<StandingOffer>(
    `select o.id, o.school_id as "schoolId", o.academic_year as "academicYear", o.criterion_key as "criterionKey",
            w.half_days as "halfDays", w.roles
       from offers o join offer_wordings w on w.trust_id = o.trust_id and w.offer_id = o.id and w.sequence = o.version
      where o.trust_id = $1 and o.academic_year = $2 and o.school_id = any($3::uuid[]) and not o.withdrawn`,
    [ctx.actor.trustId, academicYear, schoolIds],
  )
}

export type CapacityRow = { id: string; name: string; offered: number; promised: number }

/**
 * Half-days by school, the trust's whole list by name: offered for an academic year, and promised in that year in support that it
 * gives, by the ledger: what was agreed before and is still to be delivered too.
 */
export function offeredHalfDays(ctx: Ctx, academicYear: number): Promise<CapacityRow[]> {
  const { from, to } = academicYearDays(academicYear)
  return ctx.rows<CapacityRow>(
    `select s.id, s.name,
            (select coalesce(sum(w.half_days), 0)::int from offers o
               join offer_wordings w on w.trust_id = o.trust_id and w.offer_id = o.id and w.sequence = o.version
              where o.trust_id = s.trust_id and o.school_id = s.id and o.academic_year = $2 and not o.withdrawn) as offered,
            (select coalesce(sum(${promisedSql('$3', '$4')}), 0)::int
               from pairings p where p.trust_id = s.trust_id and p.giver_school_id = s.id) as promised
       from schools s
      where s.trust_id = $1 and (s.left_on is null or s.left_on >= $5)
      order by s.name collate "und-x-icu", s.id`,
    [ctx.actor.trustId, academicYear, from, to, ctx.today],
  )
}
