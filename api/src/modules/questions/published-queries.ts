import type { PublishedKind } from '@sixfold/shared/domain/accountability/question-words.ts'
import { inSentence, teamName } from '@sixfold/shared/domain/support/giver.ts'
import { academicYearWords } from '@sixfold/shared/domain/calendar/academic-year.ts'
import { dayWords } from '@sixfold/shared/domain/calendar/day-words.ts'
import { halfDayWords } from '@sixfold/shared/domain/accountability/words.ts'
import type { Level } from '@sixfold/shared/domain/categorisation/scheme.ts'
import type { Ctx } from '../../db/tenant.ts'
import { schemesByYear } from '../schemes/queries.ts'

export type RecordRef = { kind: PublishedKind; id: string }
/** A record as everybody may know it who reads the published record of its schools: the title it is published by. */
export type PublishedRecord = RecordRef & {
  schoolIds: string[]
  schoolName: string
  title: string
  value: string | null
}

type Row = RecordRef & {
  schoolId: string
  otherSchoolId: string | null
  schoolName: string
  /** Its own title; of support the giver's name. */
  title: string | null
  day: string | null
  open: boolean | null
  level: Level | null
  academicYear: number | null
  halfDays: number | null
}

/**
 * Everything of the published record that has a page of its own, as one list; domain.md §2. Drafts, proposals and what only school and
 * trust read are not in it, so that nobody learns of them by asking, or from an answer. $1 trust.
 */
const publishedSql = `
  select r.*, s.name as "schoolName" from (
    select 'school' as kind, s.id, s.id as "schoolId", null::uuid as "otherSchoolId", s.name as title, null::date as day,
           null::boolean as open, null::int as level, null::int as "academicYear", null::int as "halfDays"
      from schools s where s.trust_id = $1
    union all
    select 'priority', p.id, p.school_id, null, held.title, null, null, null, null, null
      from priorities p
      cross join lateral (select v.title from plan_version_priorities v
                           where v.trust_id = p.trust_id and v.priority_id = p.id
                           order by v.recorded_at desc, v.id desc limit 1) held
     where p.trust_id = $1
    union all
    select 'review', v.id, v.school_id, null, null, v.due_on,
           case when v.status <> 'replaced' then v.status in ('scheduled', 'preparing', 'held') end, null, null, null
      from reviews v where v.trust_id = $1
    union all
    select 'category', c.id, c.school_id, null, null, null, null, c.level, r.academic_year, null
      from categorisations c join rounds r on r.trust_id = c.trust_id and r.id = c.round_id
     where c.trust_id = $1 and c.status = 'published'
    union all
    select 'pairing', p.id, p.receiver_school_id, p.giver_school_id, coalesce(g.name, o.name, '${teamName}'), null, null, null,
           null, p.half_days
      from pairings p
      left join schools g on g.trust_id = p.trust_id and g.id = p.giver_school_id
      left join partners o on o.trust_id = p.trust_id and o.id = p.giver_partner_id
     where p.trust_id = $1 and p.giver_agreed_by is not null and p.receiver_agreed_by is not null
    union all
    select 'evidence', e.id, e.school_id, null, e.title, null, null, null, null, null
      from evidence e
     where e.trust_id = $1 and e.audience = 'governors-and-trustees' and e.withdrawn_at is null
    union all
    select 'practice', p.id, p.school_id, null, p.title, null, null, null, null, null
      from practices p where p.trust_id = $1 and p.withdrawn_at is null) r
    join schools s on s.trust_id = $1 and s.id = r."schoolId"`

/** Null when there is no such record, or it isn't published. */
export async function findPublished(ctx: Ctx, { kind, id }: RecordRef): Promise<PublishedRecord | null> {
  const rows = await ctx.rows<Row>(`${publishedSql} where r.kind = $2 and r.id = $3`, [
    ctx.actor.trustId,
    kind,
    id,
  ])
  const [record] = await named(ctx, rows)
  return record ?? null
}

/** Those of these that are published today, in no order. */
export async function publishedAmong(ctx: Ctx, refs: readonly RecordRef[]): Promise<PublishedRecord[]> {
  if (refs.length === 0) return []
  const rows = await ctx.rows<Row>(
    `${publishedSql} where (r.kind, r.id) in (select * from unnest($2::text[], $3::uuid[]))`,
    [ctx.actor.trustId, refs.map(({ kind }) => kind), refs.map(({ id }) => id)],
  )
  return named(ctx, rows)
}

/** What is published of these schools; without schools, the schools of the trust and its practices. By school and kind. */
export async function listPublished(ctx: Ctx, schoolIds: readonly string[], limit: number) {
  const rows = await ctx.rows<Row>(
    `${publishedSql}
      where case when cardinality($2::uuid[]) = 0 then r.kind in ('school', 'practice')
                 else r."schoolId" = any($2::uuid[]) or r."otherSchoolId" = any($2::uuid[]) end
      order by s.name collate "und-x-icu", r.kind, r.title, r.day desc, r.id limit $3`,
    [ctx.actor.trustId, schoolIds, limit],
  )
  return named(ctx, rows)
}

async function named(ctx: Ctx, rows: readonly Row[]): Promise<PublishedRecord[]> {
  if (rows.length === 0) return []
  const schemes = await schemesByYear(ctx)
  return rows.map((row) => {
    const { kind, id, schoolId, otherSchoolId, schoolName, level, academicYear } = row
    const schoolIds = otherSchoolId === null ? [schoolId] : [schoolId, otherSchoolId]
    const value =
      level !== null && academicYear !== null
        ? schemes(academicYear).levels[level].label
        : row.halfDays === null
          ? null
          : halfDayWords(row.halfDays)
    return { kind, id, schoolIds, schoolName, title: titleOf(row), value }
  })
}

function titleOf(row: Row): string {
  if (row.kind === 'review' && row.day !== null)
    return `${row.open === null ? 'Replaced review that was due on' : row.open ? 'Review due on' : 'Review of'} ${dayWords(row.day)}`
  if (row.kind === 'category' && row.academicYear !== null)
    return `Category for ${academicYearWords(row.academicYear)}`
  if (row.kind === 'pairing') return `Support for ${row.schoolName} from ${inSentence(row.title ?? '')}`
  return row.title ?? row.schoolName
}
