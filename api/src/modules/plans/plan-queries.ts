import { numbered, type PlanContent } from '@sixfold/shared/domain/plans/content.ts'
import type { SchoolScope } from '../../access/visible-schools.ts'
import type { Ctx } from '../../db/tenant.ts'
import type {
  ChosenOptionRow,
  PlanMeasureRow,
  PlanMilestoneRow,
  PlanPriorityRow,
  PlanRow,
  VersionRow,
} from './rows.ts'

const planSql = `
  select pl.id, pl.cycle_id as "cycleId", c.status as "cycleStatus", c.school_id as "schoolId", s.name as "schoolName",
         s.joined_on as "joinedOn", s.left_on as "leftOn", c.academic_year as "academicYear", pl.status, pl.budget_pence as "budgetPence",
         pl.committee_seen_on as "committeeSeenOn", pl.committee_version as "committeeVersion",
         pl.committee_minute as "committeeMinute", pl.version,
         (select json_build_object('day', t.day, 'by', json_build_object('id', w.id, 'name', w.name), 'reason', t.reason)
            from plan_transitions t join people w on w.trust_id = t.trust_id and w.id = t.by_person_id
           where t.trust_id = pl.trust_id and t.plan_id = pl.id order by t.recorded_at desc, t.id desc limit 1) as moved,
         (select json_build_object('day', t.day, 'by', json_build_object('id', w.id, 'name', w.name), 'reason', t.reason)
            from plan_transitions t join people w on w.trust_id = t.trust_id and w.id = t.by_person_id
           where t.trust_id = pl.trust_id and t.plan_id = pl.id and t.to_status = 'returned'
             and not exists (select 1 from plan_transitions a
                              where a.trust_id = t.trust_id and a.plan_id = t.plan_id and a.to_status = 'approved'
                                and (a.recorded_at, a.id) > (t.recorded_at, t.id))
           order by t.recorded_at desc, t.id desc limit 1) as returned,
         (select json_build_object('number', v.number, 'day', v.day, 'by', json_build_object('id', w.id, 'name', w.name),
                                   'hash', v.hash)
            from plan_versions v join people w on w.trust_id = v.trust_id and w.id = v.by_person_id
           where v.trust_id = pl.trust_id and v.plan_id = pl.id order by v.number desc limit 1) as "inForce"
    from plans pl
    join cycles c on c.trust_id = pl.trust_id and c.id = pl.cycle_id
    join schools s on s.trust_id = c.trust_id and s.id = c.school_id
   where pl.trust_id = $1`

/** Null when there is none. */
export async function findPlan(ctx: Ctx, planId: string): Promise<PlanRow | null> {
  const [row] = await ctx.rows<PlanRow>(`${planSql} and pl.id = $2`, [ctx.actor.trustId, planId])
  return row ?? null
}

/** The plan of a cycle; null when there is no such cycle. */
export async function findPlanOfCycle(ctx: Ctx, cycleId: string): Promise<PlanRow | null> {
  const [row] = await ctx.rows<PlanRow>(`${planSql} and pl.cycle_id = $2`, [ctx.actor.trustId, cycleId])
  return row ?? null
}

/** The plan that a priority is in now: that of its newest cycle. Null when there is no such priority. */
export async function findPlanOfPriority(ctx: Ctx, priorityId: string): Promise<PlanRow | null> {
  const [row] = await ctx.rows<PlanRow>(
    `${planSql} and exists (select 1 from cycle_priorities cp
                             where cp.trust_id = pl.trust_id and cp.cycle_id = pl.cycle_id and cp.priority_id = $2)
      order by c.academic_year desc limit 1`,
    [ctx.actor.trustId, priorityId],
  )
  return row ?? null
}

/** Newest year first, then schools by name; `schoolId` null: every school in scope. One more than `limit`. */
export function listPlans(
  ctx: Ctx,
  scope: SchoolScope,
  schoolId: string | null,
  after: readonly [academicYear: number, schoolName: string, id: string] | null,
  limit: number,
): Promise<PlanRow[]> {
  return ctx.rows<PlanRow>(
    `${planSql} and ($2::uuid[] is null or c.school_id = any($2)) and ($3::uuid is null or c.school_id = $3)
        and ($4::int is null or c.academic_year < $4
             or (c.academic_year = $4 and (s.name collate "und-x-icu", pl.id) > ($5 collate "und-x-icu", $6::uuid)))
      order by c.academic_year desc, s.name collate "und-x-icu", pl.id limit $7`,
    [
      ctx.actor.trustId,
      scope.all ? null : scope.schoolIds,
      schoolId,
      after?.[0] ?? null,
      after?.[1] ?? '',
      after?.[2] ?? null,
      limit + 1,
    ],
  )
}

/** A plan whose row stays locked: what changes a plan field waits, and so do others who submit, approve or take it back. */
export async function lockPlan(ctx: Ctx, planId: string): Promise<PlanRow | null> {
  await ctx.rows('select 1 from plans where trust_id = $1 and id = $2 for no key update', [
    ctx.actor.trustId,
    planId,
  ])
  return findPlan(ctx, planId)
}

/** By rank. None: []. */
export function listPlanPriorities(ctx: Ctx, cycleId: string): Promise<PlanPriorityRow[]> {
  return ctx.rows<PlanPriorityRow>(
    `select p.id, p.turn, cp.rank, p.title, p.criterion_key as "criterionKey", coalesce(w.name, p.lead) as lead, p.problem,
            p.root_cause as "rootCause", p.intended_outcome as "intendedOutcome", p.budget_pence as "budgetPence", p.status,
            p.step, cp.outcome
       from cycle_priorities cp
       join priorities p on p.trust_id = cp.trust_id and p.id = cp.priority_id
       left join people w on w.trust_id = p.trust_id and w.id = p.lead_person_id
      where cp.trust_id = $1 and cp.cycle_id = $2 order by cp.rank, p.id`,
    [ctx.actor.trustId, cycleId],
  )
}

/** The option chosen in the present turn of each of these priorities. */
export function listChosenOptions(ctx: Ctx, priorityIds: readonly string[]): Promise<ChosenOptionRow[]> {
  return ctx.rows<ChosenOptionRow>(
    `select o.priority_id as "priorityId", o.id, o.title, coalesce(o.why, '') as why, o.cost_pence as "costPence"
       from priority_options o
       join priorities p on p.trust_id = o.trust_id and p.id = o.priority_id and p.turn = o.turn
      where o.trust_id = $1 and o.priority_id = any($2::uuid[]) and o.verdict = 'chosen' and o.removed_at is null`,
    [ctx.actor.trustId, priorityIds],
  )
}

/** In the order in which they were added. */
export function listPlanMeasures(ctx: Ctx, priorityIds: readonly string[]): Promise<PlanMeasureRow[]> {
  return ctx.rows<PlanMeasureRow>(
    `select m.priority_id as "priorityId", m.id, m.kind, m.name, m.unit, m.better, m.baseline, m.baseline_on as "baselineOn",
            m.target, m.target_on as "targetOn", m.few_pupils as "fewPupils"
       from measures m
      where m.trust_id = $1 and m.priority_id = any($2::uuid[]) and m.removed_at is null order by m.created_at, m.id`,
    [ctx.actor.trustId, priorityIds],
  )
}

/** Of these priorities' measures, by day. */
export function listPlanMilestones(ctx: Ctx, priorityIds: readonly string[]): Promise<PlanMilestoneRow[]> {
  return ctx.rows<PlanMilestoneRow>(
    `select s.measure_id as "measureId", s.id, s.academic_year as "academicYear", s.term, s.due_on as "dueOn", s.value, s.note
       from milestones s join measures m on m.trust_id = s.trust_id and m.id = s.measure_id
      where s.trust_id = $1 and m.priority_id = any($2::uuid[]) and m.removed_at is null and s.removed_at is null
      order by s.due_on, s.id`,
    [ctx.actor.trustId, priorityIds],
  )
}

const versionSql = (columns: string) => `
  select v.number, v.day, json_build_object('id', w.id, 'name', w.name) as by, v.hash ${columns}
    from plan_versions v join people w on w.trust_id = v.trust_id and w.id = v.by_person_id
   where v.trust_id = $1 and v.plan_id = $2`

/** Newest first, without their content. */
export function listVersions(ctx: Ctx, planId: string): Promise<VersionRow[]> {
  return ctx.rows<VersionRow>(`${versionSql('')} order by v.number desc`, [ctx.actor.trustId, planId])
}

/**
 * A version with its content, its priorities numbered within it (some were frozen with gaps); `number` null: the one in force.
 * Null when there is none.
 */
export async function findVersion(ctx: Ctx, planId: string, number: number | null) {
  const [row] = await ctx.rows<VersionRow & { content: PlanContent }>(
    `${versionSql(', v.content')} and ($3::int is null or v.number = $3) order by v.number desc limit 1`,
    [ctx.actor.trustId, planId, number],
  )
  return row ? { ...row, content: numbered(row.content) } : null
}
