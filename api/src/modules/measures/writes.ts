import type { Ctx } from '../../db/tenant.ts'
import type { MeasureRow, MilestoneRow, ObservationRow } from './queries.ts'

export type MeasureFields = Omit<MeasureRow, 'id' | 'schoolId' | 'priorityId' | 'latest' | 'version'>

const measureColumns = (m: MeasureFields) => [
  m.kind,
  m.name,
  m.unit,
  m.better,
  m.baseline,
  m.baselineOn,
  m.target,
  m.targetOn,
  m.fewPupils,
]

export async function insertMeasure(ctx: Ctx, id: string, priorityId: string, measure: MeasureFields) {
  await ctx.rows(
    `insert into measures (trust_id, id, priority_id, created_at, kind, name, unit, better, baseline, baseline_on, target,
                           target_on, few_pupils)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [ctx.actor.trustId, id, priorityId, ctx.now, ...measureColumns(measure)],
  )
}

export async function updateMeasure(ctx: Ctx, id: string, measure: MeasureFields) {
  await ctx.rows(
    `update measures set kind = $3, name = $4, unit = $5, better = $6, baseline = $7, baseline_on = $8, target = $9,
            target_on = $10, few_pupils = $11, version = version + 1 where trust_id = $1 and id = $2`,
    [ctx.actor.trustId, id, ...measureColumns(measure)],
  )
}

/** It stays in the table, and is read no more. */
export async function hideMeasure(ctx: Ctx, id: string) {
  await hide(ctx, 'measures', id)
}

export async function hideMilestone(ctx: Ctx, id: string) {
  await hide(ctx, 'milestones', id)
}

async function hide(ctx: Ctx, table: 'measures' | 'milestones', id: string) {
  await ctx.rows(
    `update ${table} set removed_at = $3, version = version + 1 where trust_id = $1 and id = $2 and removed_at is null`,
    [ctx.actor.trustId, id, ctx.now],
  )
}

export type MilestoneFields = Omit<MilestoneRow, 'version'>

export async function insertMilestone(ctx: Ctx, milestone: MilestoneFields) {
  const { id, measureId, academicYear, term, dueOn, value, note } = milestone
  await ctx.rows(
    `insert into milestones (trust_id, id, measure_id, academic_year, term, due_on, value, note, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [ctx.actor.trustId, id, measureId, academicYear, term, dueOn, value, note, ctx.now],
  )
}

export async function updateMilestone(ctx: Ctx, milestone: MilestoneFields) {
  const { id, academicYear, term, dueOn, value, note } = milestone
  await ctx.rows(
    `update milestones set academic_year = $3, term = $4, due_on = $5, value = $6, note = $7, version = version + 1
      where trust_id = $1 and id = $2`,
    [ctx.actor.trustId, id, academicYear, term, dueOn, value, note],
  )
}

/** Appends; an observation is never changed. */
export async function insertObservation(ctx: Ctx, observation: Omit<ObservationRow, 'recordedAt' | 'by'>) {
  const { id, measureId, observedOn, value, note, supersedesId, reason } = observation
  await ctx.rows(
    `insert into observations (trust_id, id, measure_id, observed_on, value, note, supersedes_id, reason, recorded_at,
                               by_person_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      ctx.actor.trustId,
      id,
      measureId,
      observedOn,
      value,
      note,
      supersedesId,
      reason,
      ctx.now,
      ctx.actor.personId,
    ],
  )
}
