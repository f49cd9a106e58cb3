import type { Level } from '@sixfold/shared/domain/categorisation/scheme.ts'
import type { SchoolFacts } from '@sixfold/shared/contracts/school-facts.ts'
import type { NetworkKind } from '@sixfold/shared/domain/networks/kinds.ts'
import { v7 } from 'uuid'
import { publishedScope } from '../../access/visible-schools.ts'
import type { Ctx } from '../../db/tenant.ts'
import { settledSql } from '../categorisation/queries.ts'
import { belongsSql, hubSql, networksSql } from '../networks/queries.ts'
import { inApprovedPlanSql } from '../plans/queries.ts'

export type SchoolListRow = {
  id: string
  urn: string
  name: string
  facts: Pick<SchoolFacts, 'phaseName' | 'typeName' | 'lowAge' | 'highAge' | 'town' | 'pupils'>
  joinedOn: string
  leftOn: string | null
  hub: { id: string; name: string } | null
  level: Level | null
  effectiveOn: string | null
  levelBefore: Level | null
}

/**
 * In force on a day: effective by then; of several, the latest effective, then the latest recorded (domain.md §4.3).
 * $3 the day, $4 the 31 August before it; $5 and $6 the scope: all schools, or these.
 */
const categoryJoins = `
  left join lateral (select d.level, d.effective_on from ${settledSql('s.trust_id', 's.id')} d
     where d.effective_on <= $3::date and ($5 or s.id = any($6::uuid[]))
     order by d.effective_on desc, d.recorded_at desc, d.id desc limit 1) now on true
  left join lateral (select d.level from ${settledSql('s.trust_id', 's.id')} d
     where d.effective_on <= $4::date and ($5 or s.id = any($6::uuid[]))
     order by d.effective_on desc, d.recorded_at desc, d.id desc limit 1) before on true`

function scopeValues(ctx: Ctx): [boolean, string[]] {
  const scope = publishedScope(ctx.actor)
  return scope.all ? [true, []] : [false, scope.schoolIds]
}

/**
 * Schools by name (Unicode order), then id, with the category where the person may see it. `search`: part of the name, or the URN;
 * `networkId`: those of a hub or a network alone.
 */
export function listSchools(
  ctx: Ctx,
  of: {
    after: readonly (string | number | null)[] | null
    limit: number
    search: string | null
    networkId: string | null
    augustBefore: string
  },
) {
  const like = of.search === null ? null : `%${of.search.replace(/[\\%_]/g, '\\$&')}%`
  return ctx.rows<SchoolListRow>(
    `select s.id, s.urn, s.name, s.joined_on as "joinedOn", s.left_on as "leftOn", now.level, now.effective_on as "effectiveOn",
            before.level as "levelBefore", ${hubSql('$3')} as hub,
            json_build_object('phaseName', s.facts->'phaseName', 'typeName', s.facts->'typeName', 'lowAge', s.facts->'lowAge',
                              'highAge', s.facts->'highAge', 'town', s.facts->'town', 'pupils', s.facts->'pupils') as facts
       from schools s ${categoryJoins}
      where s.trust_id = $1
        and ($2::text is null or s.name ilike $2 or s.urn like $2)
        and ($10::uuid is null or ${belongsSql('$10', '$3')})
        and ($7::text is null or (s.name collate "und-x-icu", s.id) > ($7 collate "und-x-icu", $8::uuid))
      order by s.name collate "und-x-icu", s.id limit $9`,
    [
      ctx.actor.trustId,
      like,
      ctx.today,
      of.augustBefore,
      ...scopeValues(ctx),
      of.after?.[0] ?? null,
      of.after?.[1] ?? null,
      of.limit + 1,
      of.networkId,
    ],
    'schools-list',
  )
}

export type SchoolPageRow = Omit<SchoolListRow, 'facts'> & {
  trustId: string
  facts: SchoolFacts
  version: number
  networks: { id: string; name: string; kind: NetworkKind }[]
  heads: { id: string; name: string }[]
  openPriorities: number
  nextReviewOn: string | null
}

/** One school with what its page says first; null when the trust has no such school. */
export async function findSchoolPage(
  ctx: Ctx,
  schoolId: string,
  year: { start: number; augustBefore: string },
  /** Counts priorities that no approved plan holds yet too. */
  drafts: boolean,
) {
  const [row] = await ctx.rows<SchoolPageRow>(
    `select s.trust_id as "trustId", s.id, s.urn, s.name, s.facts, s.joined_on as "joinedOn", s.left_on as "leftOn", s.version,
            now.level, now.effective_on as "effectiveOn", before.level as "levelBefore",
            ${hubSql('$3')} as hub, ${networksSql('$3')} as networks,
            coalesce((select json_agg(json_build_object('id', p.id, 'name', p.name) order by p.name, p.id)
                        from memberships m join membership_schools ms on ms.trust_id = m.trust_id and ms.membership_id = m.id
                        join people p on p.trust_id = m.trust_id and p.id = m.person_id
                       where m.trust_id = s.trust_id and ms.school_id = s.id and m.role = 'headteacher' and m.ended_at is null
                         and m.from_on <= $3 and (m.to_on is null or m.to_on >= $3)), '[]') as heads,
            (select count(*) from cycles c join cycle_priorities cp on cp.trust_id = c.trust_id and cp.cycle_id = c.id
               join priorities p on p.trust_id = cp.trust_id and p.id = cp.priority_id
              where c.trust_id = s.trust_id and c.school_id = s.id and c.academic_year = $7 and p.status = 'open'
                and ($8 or ${inApprovedPlanSql('p.id')})) as "openPriorities",
            (select r.due_on from reviews r where r.trust_id = s.trust_id and r.school_id = s.id
                and r.status in ('scheduled','preparing','held')) as "nextReviewOn"
       from schools s ${categoryJoins}
      where s.trust_id = $1 and s.id = $2`,
    [ctx.actor.trustId, schoolId, ctx.today, year.augustBefore, ...scopeValues(ctx), year.start, drafts],
    'school-page',
  )
  return row ?? null
}

export type SchoolRowForChange = {
  trustId: string
  id: string
  urn: string
  name: string
  facts: SchoolFacts
  joinedOn: string
  leftOn: string | null
  version: number
}

const forChange = `select trust_id as "trustId", id, urn, name, facts, joined_on as "joinedOn", left_on as "leftOn", version
   from schools`

/** A school, locked until the transaction ends; null when there is none. */
export async function lockSchool(ctx: Ctx, schoolId: string) {
  const [row] = await ctx.rows<SchoolRowForChange>(
    `${forChange} where trust_id = $1 and id = $2 for update`,
    [ctx.actor.trustId, schoolId],
  )
  return row ?? null
}

/** Every school of the trust, locked in one order, so that two imports follow each other. */
export function lockAllSchools(ctx: Ctx) {
  return ctx.rows<SchoolRowForChange>(`${forChange} where trust_id = $1 order by id for update`, [
    ctx.actor.trustId,
  ])
}

export function listKnownSchools(ctx: Ctx) {
  return ctx.rows<SchoolRowForChange>(
    `${forChange} where trust_id = $1 order by name collate "und-x-icu", id`,
    [ctx.actor.trustId],
  )
}

export type WrittenSchool = {
  id: string
  urn: string
  facts: SchoolFacts
  joinedOn: string
  leftOn: string | null
}

/** Adds schools and their first versions, in two statements whatever their number. */
export async function insertSchools(ctx: Ctx, added: readonly WrittenSchool[], importId: string | null) {
  await ctx.rows(
    `insert into schools (trust_id, id, urn, name, facts, joined_on, left_on, created_at)
     select $1, id, urn, facts->>'name', facts, "joinedOn", "leftOn", $2
       from jsonb_to_recordset($3::jsonb) as x(id uuid, urn text, facts jsonb, "joinedOn" date, "leftOn" date)`,
    [ctx.actor.trustId, ctx.now, JSON.stringify(added)],
  )
  await insertVersions(ctx, added, importId)
}

/** Changes schools' facts or days and appends their new versions. */
export async function updateSchools(ctx: Ctx, changed: readonly WrittenSchool[], importId: string | null) {
  await ctx.rows(
    `update schools s set name = x.facts->>'name', facts = x.facts, joined_on = x."joinedOn", left_on = x."leftOn", version = s.version + 1
       from jsonb_to_recordset($2::jsonb) as x(id uuid, facts jsonb, "joinedOn" date, "leftOn" date)
      where s.trust_id = $1 and s.id = x.id`,
    [ctx.actor.trustId, JSON.stringify(changed)],
  )
  await insertVersions(ctx, changed, importId)
}

async function insertVersions(ctx: Ctx, schools: readonly WrittenSchool[], importId: string | null) {
  await ctx.rows(
    `insert into school_versions (trust_id, id, school_id, sequence, name, facts, joined_on, left_on, recorded_at, by_person_id, import_id)
     select $1, x."versionId", x.id,
            1 + coalesce((select max(v.sequence) from school_versions v where v.trust_id = $1 and v.school_id = x.id), 0),
            x.facts->>'name', x.facts, x."joinedOn", x."leftOn", $2, $3, $4
       from jsonb_to_recordset($5::jsonb) as x("versionId" uuid, id uuid, facts jsonb, "joinedOn" date, "leftOn" date)`,
    [
      ctx.actor.trustId,
      ctx.now,
      ctx.actor.personId,
      importId,
      JSON.stringify(schools.map((s) => ({ ...s, versionId: v7() }))),
    ],
  )
}
