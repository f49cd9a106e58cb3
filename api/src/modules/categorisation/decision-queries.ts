import type { BodyKind } from '@sixfold/shared/domain/bodies/kinds.ts'
import type { Level } from '@sixfold/shared/domain/categorisation/scheme.ts'
import { v7 } from 'uuid'
import type { Ctx } from '../../db/tenant.ts'

/** A category as a body settled it here. */
export type DecisionRow = {
  id: string
  schoolId: string
  categorisationId: string
  academicYear: number
  level: Level
  rationale: string
  body: BodyKind
  bodyName: string
  /** The day of the meeting at which it was decided. */
  metOn: string | null
  decidedBy: string
  decidedByName: string
  minuteReference: string | null
  effectiveOn: string
  recordedAt: string
}

/** Every decision on these schools, in no order: the rules of in-force.ts sort them. No schools: []. */
export function decisionsOn(ctx: Ctx, schoolIds: readonly string[]) {
  return ctx.rows<DecisionRow>(
    `select d.id, d.school_id as "schoolId", d.categorisation_id as "categorisationId", d.academic_year as "academicYear",
            d.level, d.rationale, d.body, coalesce(b.name, 'Trust board') as "bodyName", m.day as "metOn",
            d.decided_by as "decidedBy", p.name as "decidedByName",
            d.minute_reference as "minuteReference", d.effective_on as "effectiveOn", d.recorded_at as "recordedAt"
       from decisions d
       join people p on p.trust_id = d.trust_id and p.id = d.decided_by
       left join bodies b on b.trust_id = d.trust_id
            and (b.id = d.body_id or (d.body_id is null and b.kind = 'board'))
       left join meetings m on m.trust_id = d.trust_id and m.id = d.meeting_id
      where d.trust_id = $1 and d.school_id = any($2::uuid[])`,
    [ctx.actor.trustId, schoolIds],
  )
}

/** Appends a body's decision on what a categorisation proposes. @returns its id */
export async function insertDecision(
  ctx: Ctx,
  of: {
    id: string
    school: { id: string }
    academicYear: number
    level: Level | null
    rationale: string | null
  },
  settled: {
    body: { id: string; kind: BodyKind }
    meetingId: string | null
    effectiveOn: string
    minuteReference: string | null
  },
): Promise<string> {
  const id = v7()
  await ctx.rows(
    `insert into decisions (trust_id, id, school_id, categorisation_id, academic_year, level, rationale, decided_by,
                            minute_reference, effective_on, recorded_at, body, body_id, meeting_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [
      ctx.actor.trustId,
      id,
      of.school.id,
      of.id,
      of.academicYear,
      of.level,
      of.rationale,
      ctx.actor.personId,
      settled.minuteReference,
      settled.effectiveOn,
      ctx.now,
      settled.body.kind,
      settled.body.id,
      settled.meetingId,
    ],
  )
  return id
}

export type EarlierRow = {
  id: string
  schoolId: string
  academicYear: number
  /** Null: taken back. */
  level: Level | null
  note: string | null
  effectiveOn: string
  recordedAt: string
  byId: string
  byName: string
  /** The number of this correction; the latest is the only one that is answered. */
  version: number
}

/** What was entered later for these schools' years, taken back or not, in no order. No schools: []. */
export function earlierOn(ctx: Ctx, schoolIds: readonly string[]) {
  return ctx.rows<EarlierRow>(
    `select distinct on (e.school_id, e.academic_year)
            e.id, e.school_id as "schoolId", e.academic_year as "academicYear", e.level, e.note,
            make_date(e.academic_year, 9, 1) as "effectiveOn", e.recorded_at as "recordedAt", e.by_person_id as "byId",
            p.name as "byName", e.sequence as version
       from earlier_categories e join people p on p.trust_id = e.trust_id and p.id = e.by_person_id
      where e.trust_id = $1 and e.school_id = any($2::uuid[])
      order by e.school_id, e.academic_year, e.sequence desc`,
    [ctx.actor.trustId, schoolIds],
  )
}

export async function insertEarlier(
  ctx: Ctx,
  it: { schoolId: string; academicYear: number; sequence: number; level: Level | null; note: string | null },
) {
  await ctx.rows(
    `insert into earlier_categories (trust_id, id, school_id, academic_year, sequence, level, note, day, recorded_at, by_person_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      ctx.actor.trustId,
      v7(),
      it.schoolId,
      it.academicYear,
      it.sequence,
      it.level,
      it.note,
      ctx.today,
      ctx.now,
      ctx.actor.personId,
    ],
  )
}

/** A school's category, decided here or entered later. */
export type SettledRow = {
  id: string
  schoolId: string
  /** Null of one that was entered later. */
  categorisationId: string | null
  academicYear: number
  level: Level
  effectiveOn: string
  recordedAt: string
}

/** What stands of what was entered later. */
export const settledLater = (rows: readonly EarlierRow[]): SettledRow[] =>
  rows.flatMap(({ level, ...row }) => (level === null ? [] : [{ ...row, level, categorisationId: null }]))
