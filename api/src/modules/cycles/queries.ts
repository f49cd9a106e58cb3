import type { SchoolScope } from '../../access/visible-schools.ts'
import type { Ctx } from '../../db/tenant.ts'
import type { CycleRow, MeasureRow, NotedRow, NoteRow, PriorityRow, TrailRow } from './rows.ts'

/** A school's days in the trust; null when the trust has no such school. The row is locked against a cycle opened meanwhile. */
export async function lockSchool(ctx: Ctx, schoolId: string) {
  const [row] = await ctx.rows<{ id: string; joinedOn: string; leftOn: string | null }>(
    `select id, joined_on as "joinedOn", left_on as "leftOn" from schools
      where trust_id = $1 and id = $2 for no key update`,
    [ctx.actor.trustId, schoolId],
  )
  return row ?? null
}

const cycleSql = `
  select c.id, c.school_id as "schoolId", s.name as "schoolName", c.academic_year as "academicYear", c.status, c.version
    from cycles c join schools s on s.trust_id = c.trust_id and s.id = c.school_id
   where c.trust_id = $1`

/** Null when there is none. */
export async function findCycle(ctx: Ctx, cycleId: string): Promise<CycleRow | null> {
  const [row] = await ctx.rows<CycleRow>(`${cycleSql} and c.id = $2`, [ctx.actor.trustId, cycleId])
  return row ?? null
}

/** A cycle whose row stays locked, so that ranks are given out one after the other. */
export async function lockCycle(ctx: Ctx, cycleId: string): Promise<CycleRow | null> {
  await ctx.rows('select 1 from cycles where trust_id = $1 and id = $2 for no key update', [
    ctx.actor.trustId,
    cycleId,
  ])
  return findCycle(ctx, cycleId)
}

/** Newest year first, then schools by name; `schoolId` null: every school in scope. One more than `limit`. */
export function listCycles(
  ctx: Ctx,
  scope: SchoolScope,
  schoolId: string | null,
  after: readonly (string | number | null)[] | null,
  limit: number,
): Promise<CycleRow[]> {
  return ctx.rows<CycleRow>(
    `${cycleSql} and ($2::uuid[] is null or c.school_id = any($2)) and ($3::uuid is null or c.school_id = $3)
        and ($4::int is null or c.academic_year < $4
             or (c.academic_year = $4 and (s.name collate "und-x-icu", c.id) > ($5 collate "und-x-icu", $6::uuid)))
      order by c.academic_year desc, s.name collate "und-x-icu", c.id limit $7`,
    [
      ctx.actor.trustId,
      idsOf(scope),
      schoolId,
      after?.[0] ?? null,
      after?.[1] ?? '',
      after?.[2] ?? null,
      limit + 1,
    ],
  )
}

export async function cycleExists(ctx: Ctx, schoolId: string, academicYear: number): Promise<boolean> {
  const rows = await ctx.rows(
    'select 1 from cycles where trust_id = $1 and school_id = $2 and academic_year = $3',
    [ctx.actor.trustId, schoolId, academicYear],
  )
  return rows.length > 0
}

const prioritySql = `
  select p.id, p.school_id as "schoolId", s.name as "schoolName", c.id as "cycleId", c.academic_year as "academicYear",
         cp.rank, cp.outcome, p.title, p.criterion_key as "criterionKey", p.lead, p.problem, p.root_cause as "rootCause",
         p.intended_outcome as "intendedOutcome", p.status, p.step, p.turn, p.version
    from priorities p
    join schools s on s.trust_id = p.trust_id and s.id = p.school_id
    join cycle_priorities cp on cp.trust_id = p.trust_id and cp.priority_id = p.id
    join cycles c on c.trust_id = cp.trust_id and c.id = cp.cycle_id
   where p.trust_id = $1`

/** In its newest cycle; null when there is none. */
export async function findPriority(ctx: Ctx, priorityId: string): Promise<PriorityRow | null> {
  const [row] = await ctx.rows<PriorityRow>(
    `${prioritySql} and p.id = $2 order by c.academic_year desc limit 1`,
    [ctx.actor.trustId, priorityId],
  )
  return row ?? null
}

/** A priority whose row stays locked: moves, notes and links of one priority follow each other. */
export async function lockPriority(ctx: Ctx, priorityId: string): Promise<PriorityRow | null> {
  await ctx.rows('select 1 from priorities where trust_id = $1 and id = $2 for no key update', [
    ctx.actor.trustId,
    priorityId,
  ])
  return findPriority(ctx, priorityId)
}

/** Priorities of these cycles, by rank. No cycles: []. */
export function listPriorities(ctx: Ctx, cycleIds: readonly string[]): Promise<PriorityRow[]> {
  return ctx.rows<PriorityRow>(`${prioritySql} and c.id = any($2::uuid[]) order by cp.rank, p.id`, [
    ctx.actor.trustId,
    cycleIds,
  ])
}

/** The trails of these priorities, newest entry first. */
export function listTrail(ctx: Ctx, priorityIds: readonly string[]): Promise<TrailRow[]> {
  return ctx.rows<TrailRow>(
    `select e.id, e.priority_id as "priorityId", e.sequence, e.turn, e.kind, e.from_step as "fromStep", e.to_step as "toStep",
            e.day, json_build_object('id', p.id, 'name', p.name) as by, e.reason, e.decision, e.overridden as blockers,
            e.override_reason as "overrideReason", e.overridden is not null as overridden
       from step_entries e join people p on p.trust_id = e.trust_id and p.id = e.by_person_id
      where e.trust_id = $1 and e.priority_id = any($2::uuid[]) order by e.priority_id, e.sequence desc`,
    [ctx.actor.trustId, priorityIds],
  )
}

/** Which steps of which turns have a note, without its words. */
export function listNoted(ctx: Ctx, priorityIds: readonly string[]): Promise<NotedRow[]> {
  return ctx.rows<NotedRow>(
    `select priority_id as "priorityId", turn, step from step_notes where trust_id = $1 and priority_id = any($2::uuid[])`,
    [ctx.actor.trustId, priorityIds],
  )
}

/** The notes of a priority, of every turn, oldest turn first. */
export function listNotes(ctx: Ctx, priorityId: string): Promise<NoteRow[]> {
  return ctx.rows<NoteRow>(
    `select n.priority_id as "priorityId", n.turn, n.step, n.note, n.updated_at as "updatedAt",
            json_build_object('id', p.id, 'name', p.name) as "updatedBy", n.version
       from step_notes n join people p on p.trust_id = n.trust_id and p.id = n.updated_by
      where n.trust_id = $1 and n.priority_id = $2 order by n.turn, n.updated_at, n.id`,
    [ctx.actor.trustId, priorityId],
  )
}

const measureSql = `
  select m.id, p.school_id as "schoolId", m.priority_id as "priorityId", m.name, m.unit, m.better, m.baseline,
         m.baseline_on as "baselineOn", m.target, m.target_on as "targetOn", m.few_pupils as "fewPupils", m.version
    from measures m join priorities p on p.trust_id = m.trust_id and p.id = m.priority_id
   where m.trust_id = $1`

/** In the order in which they were added. */
export function listMeasures(ctx: Ctx, priorityIds: readonly string[]): Promise<MeasureRow[]> {
  return ctx.rows<MeasureRow>(
    `${measureSql} and m.priority_id = any($2::uuid[]) order by m.created_at, m.id`,
    [ctx.actor.trustId, priorityIds],
  )
}

/** Null when there is none. */
export async function findMeasure(ctx: Ctx, measureId: string): Promise<MeasureRow | null> {
  const [row] = await ctx.rows<MeasureRow>(`${measureSql} and m.id = $2`, [ctx.actor.trustId, measureId])
  return row ?? null
}

/** A measure whose row stays locked. */
export async function lockMeasure(ctx: Ctx, measureId: string): Promise<MeasureRow | null> {
  await ctx.rows('select 1 from measures where trust_id = $1 and id = $2 for no key update', [
    ctx.actor.trustId,
    measureId,
  ])
  return findMeasure(ctx, measureId)
}

export type OverviewRow = Pick<
  PriorityRow,
  'id' | 'rank' | 'title' | 'criterionKey' | 'status' | 'step' | 'turn' | 'outcome'
> & { academicYear: number; cycleId: string; evidenceCount: number }

/**
 * What a school is improving in its newest cycle, by rank: part of the published record, so for everyone who may read the
 * school's cycle (`cyclePolicy.read`). `evidenceCount` is what isn't withdrawn, of every turn and step. No cycle, or no
 * priority: [].
 */
export function cycleOverview(ctx: Ctx, schoolId: string): Promise<OverviewRow[]> {
  return ctx.rows<OverviewRow>(
    `select p.id, cp.rank, p.title, p.criterion_key as "criterionKey", p.status, p.step, p.turn, cp.outcome,
            c.id as "cycleId", c.academic_year as "academicYear",
            (select count(distinct e.id) from evidence_links l
               join evidence e on e.trust_id = l.trust_id and e.id = l.evidence_id
              where l.trust_id = p.trust_id and l.priority_id = p.id and e.withdrawn_at is null) as "evidenceCount"
       from (select * from cycles where trust_id = $1 and school_id = $2 order by academic_year desc limit 1) c
       join cycle_priorities cp on cp.trust_id = c.trust_id and cp.cycle_id = c.id
       join priorities p on p.trust_id = cp.trust_id and p.id = cp.priority_id
      order by cp.rank, p.id`,
    [ctx.actor.trustId, schoolId],
  )
}

/** A scope as a parameter of SQL: null is every school. */
function idsOf(scope: SchoolScope): string[] | null {
  return scope.all ? null : scope.schoolIds
}
