import type { CarriedPriority } from '@sixfold/shared/domain/cycle/close-cycle.ts'
import type { SchoolScope } from '../../access/visible-schools.ts'
import type { Ctx } from '../../db/tenant.ts'
import { inApprovedPlanSql } from '../plans/queries.ts'
import type { CycleRow, NoteRow, PriorityRow, TrailRow } from './rows.ts'

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
  select c.id, c.school_id as "schoolId", s.name as "schoolName", c.academic_year as "academicYear", c.status,
         plan.status as "planStatus", c.version,
         (select json_build_object('day', t.day, 'by', json_build_object('id', w.id, 'name', w.name), 'reason', t.reason)
            from cycle_transitions t join people w on w.trust_id = t.trust_id and w.id = t.by_person_id
           where t.trust_id = c.trust_id and t.cycle_id = c.id and t.from_status = 'closed'
           order by t.recorded_at desc, t.id desc limit 1) as reopened
    from cycles c
    join schools s on s.trust_id = c.trust_id and s.id = c.school_id
    join plans plan on plan.trust_id = c.trust_id and plan.cycle_id = c.id
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
         cp.rank, cp.outcome, cp.outcome_reason as "outcomeReason", p.title, p.criterion_key as "criterionKey",
         coalesce(leader.name, p.lead) as lead, p.lead_person_id as "leadPersonId", p.budget_pence as "budgetPence", p.problem, p.root_cause as "rootCause",
         p.intended_outcome as "intendedOutcome", p.status, p.step, p.turn, plan.status as "planStatus",
         ${inApprovedPlanSql('p.id')} as published, p.version
    from priorities p
    join schools s on s.trust_id = p.trust_id and s.id = p.school_id
    join cycle_priorities cp on cp.trust_id = p.trust_id and cp.priority_id = p.id
    join cycles c on c.trust_id = cp.trust_id and c.id = cp.cycle_id
    join plans plan on plan.trust_id = c.trust_id and plan.cycle_id = c.id
    left join people leader on leader.trust_id = p.trust_id and leader.id = p.lead_person_id
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

export type LockedPriority = CarriedPriority & { schoolId: string }

/** Locks priorities, one after the other in one order for everybody, and reads where they are; in the order asked for. */
export async function lockPriorities(ctx: Ctx, priorityIds: readonly string[]): Promise<LockedPriority[]> {
  await ctx.rows(
    'select 1 from priorities where trust_id = $1 and id = any($2::uuid[]) order by id for no key update',
    [ctx.actor.trustId, priorityIds],
  )
  return ctx.rows<LockedPriority>(
    `select p.id, p.school_id as "schoolId", p.title, p.status, newest.academic_year as "academicYear"
       from priorities p
       cross join lateral (
         select max(c.academic_year) as academic_year from cycle_priorities cp
           join cycles c on c.trust_id = cp.trust_id and c.id = cp.cycle_id
          where cp.trust_id = p.trust_id and cp.priority_id = p.id) newest
      where p.trust_id = $1 and p.id = any($2::uuid[]) order by array_position($2::uuid[], p.id)`,
    [ctx.actor.trustId, priorityIds],
  )
}

/** The ids of a cycle's priorities, by rank. */
export async function listRanked(ctx: Ctx, cycleId: string): Promise<string[]> {
  const rows = await ctx.rows<{ id: string }>(
    'select priority_id as id from cycle_priorities where trust_id = $1 and cycle_id = $2 order by rank, priority_id',
    [ctx.actor.trustId, cycleId],
  )
  return rows.map((row) => row.id)
}

/** The school's first open cycle after a year, its row locked; null when there is none. */
export async function findNextOpenCycle(ctx: Ctx, after: { schoolId: string; academicYear: number }) {
  const [row] = await ctx.rows<{ id: string; schoolId: string; academicYear: number }>(
    `select id, school_id as "schoolId", academic_year as "academicYear" from cycles
      where trust_id = $1 and school_id = $2 and academic_year > $3 and status = 'open'
      order by academic_year limit 1 for no key update`,
    [ctx.actor.trustId, after.schoolId, after.academicYear],
  )
  return row ?? null
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
            e.day, e.recorded_at as "recordedAt", json_build_object('id', p.id, 'name', p.name) as by, e.reason, e.decision,
            e.overridden as blockers, e.override_reason as "overrideReason", e.overridden is not null as overridden
       from step_entries e join people p on p.trust_id = e.trust_id and p.id = e.by_person_id
      where e.trust_id = $1 and e.priority_id = any($2::uuid[]) order by e.priority_id, e.sequence desc`,
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

/** A scope as a parameter of SQL: null is every school. */
function idsOf(scope: SchoolScope): string[] | null {
  return scope.all ? null : scope.schoolIds
}

/** Whether support for this priority, or for its criterion and no priority in particular, that both schools agreed to since the present turn began answers the need of priority `p`: see `answersNeed`. */
export const supportedSql = `
  exists (select 1 from pairings r
           where r.trust_id = p.trust_id and r.receiver_school_id = p.school_id
             and (r.priority_id = p.id or (r.priority_id is null and r.criterion_key = p.criterion_key)) and r.status in ('agreed', 'active', 'paused')
             and (select min(t.recorded_at) from pairing_transitions t
                   where t.trust_id = r.trust_id and t.pairing_id = r.id and t.to_status = 'agreed') >= (
                   select min(e.recorded_at) from step_entries e
                    where e.trust_id = p.trust_id and e.priority_id = p.id and e.turn = p.turn))`
