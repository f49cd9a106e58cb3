import type { Term } from '@sixfold/shared/domain/calendar/calendar-days.ts'
import type { Direction, MeasureKind } from '@sixfold/shared/domain/cycle/measure.ts'
import type { PlannedMeasure } from '@sixfold/shared/domain/plans/content.ts'
import type { Ctx } from '../../db/tenant.ts'
import { publishedVersion } from '../../http/etag.ts'
import { cyclePolicy } from '../cycles/policy.ts'
import { listPublished } from '../plans/queries.ts'
import { measurePolicy } from './policy.ts'

export type MeasureRow = {
  id: string
  schoolId: string
  priorityId: string
  kind: MeasureKind
  name: string
  unit: string
  better: Direction
  baseline: number | null
  baselineOn: string | null
  target: number | null
  targetOn: string | null
  fewPupils: boolean
  /** The newest observation that counts. */
  latest: { value: number; observedOn: string } | null
  version: number
}

export type MilestoneRow = {
  id: string
  measureId: string
  academicYear: number
  term: Term
  dueOn: string
  value: number
  note: string | null
  version: number
}

export type ObservationRow = {
  id: string
  measureId: string
  observedOn: string
  value: number | null
  note: string | null
  supersedesId: string | null
  reason: string | null
  recordedAt: string
  by: { id: string; name: string }
}

const measureSql = `
  select m.id, p.school_id as "schoolId", m.priority_id as "priorityId", m.kind, m.name, m.unit, m.better, m.baseline,
         m.baseline_on as "baselineOn", m.target, m.target_on as "targetOn", m.few_pupils as "fewPupils", m.version,
         (select json_build_object('value', o.value, 'observedOn', o.observed_on) from observations o
           where o.trust_id = m.trust_id and o.measure_id = m.id and o.value is not null
             and not exists (select 1 from observations newer
                              where newer.trust_id = o.trust_id and newer.supersedes_id = o.id)
           order by o.observed_on desc, o.recorded_at desc, o.id desc limit 1) as latest
    from measures m join priorities p on p.trust_id = m.trust_id and p.id = m.priority_id
   where m.trust_id = $1`

/** In the order in which they were added. No priorities: []. */
export function listMeasures(ctx: Ctx, priorityIds: readonly string[]): Promise<MeasureRow[]> {
  return ctx.rows<MeasureRow>(
    `${measureSql} and m.removed_at is null and m.priority_id = any($2::uuid[]) order by m.created_at, m.id`,
    [ctx.actor.trustId, priorityIds],
  )
}

/** These, also those that were taken out since: an approved plan may still hold them. In the order in which they were added. */
export function listMeasuresEver(ctx: Ctx, measureIds: readonly string[]): Promise<MeasureRow[]> {
  return ctx.rows<MeasureRow>(`${measureSql} and m.id = any($2::uuid[]) order by m.created_at, m.id`, [
    ctx.actor.trustId,
    measureIds,
  ])
}

/** Ids of the measures of these priorities that are known by now to be about few pupils, those taken out among them. */
export async function listFewPupilMeasures(ctx: Ctx, priorityIds: readonly string[]): Promise<string[]> {
  const rows = await ctx.rows<{ id: string }>(
    'select id from measures where trust_id = $1 and priority_id = any($2::uuid[]) and few_pupils',
    [ctx.actor.trustId, priorityIds],
  )
  return rows.map(({ id }) => id)
}

/** Null when there is none. */
export async function findMeasure(ctx: Ctx, measureId: string): Promise<MeasureRow | null> {
  const [row] = await ctx.rows<MeasureRow>(`${measureSql} and m.removed_at is null and m.id = $2`, [
    ctx.actor.trustId,
    measureId,
  ])
  return row ?? null
}

const milestoneSql = `
  select id, measure_id as "measureId", academic_year as "academicYear", term, due_on as "dueOn", value, note, version
    from milestones where trust_id = $1 and removed_at is null`

/** By their day. No measures: []. */
export function listMilestones(ctx: Ctx, measureIds: readonly string[]): Promise<MilestoneRow[]> {
  return ctx.rows<MilestoneRow>(`${milestoneSql} and measure_id = any($2::uuid[]) order by due_on, id`, [
    ctx.actor.trustId,
    measureIds,
  ])
}

/** Null when there is none. */
export async function findMilestone(ctx: Ctx, milestoneId: string): Promise<MilestoneRow | null> {
  const [row] = await ctx.rows<MilestoneRow>(`${milestoneSql} and id = $2`, [ctx.actor.trustId, milestoneId])
  return row ?? null
}

/** The newest day first, of one day the newest record; those that were superseded too. No measures: []. */
export function listObservations(ctx: Ctx, measureIds: readonly string[]): Promise<ObservationRow[]> {
  return ctx.rows<ObservationRow>(
    `select o.id, o.measure_id as "measureId", o.observed_on as "observedOn", o.value, o.note,
            o.supersedes_id as "supersedesId", o.reason, o.recorded_at as "recordedAt",
            json_build_object('id', p.id, 'name', p.name) as by
       from observations o join people p on p.trust_id = o.trust_id and p.id = o.by_person_id
      where o.trust_id = $1 and o.measure_id = any($2::uuid[])
      order by o.observed_on desc, o.recorded_at desc, o.id desc`,
    [ctx.actor.trustId, measureIds],
  )
}

type Known = { measures: MeasureRow[]; milestones: MilestoneRow[]; observations: ObservationRow[] }

/**
 * The measures of these priorities as the person asking may know them, with what was planned and observed: as they are for
 * those who read drafts; for others as the approved version in force says them, and what was observed of those. Four
 * statements at most, whatever their number. The priorities must be ones that the person may read.
 */
export async function measuresAsKnown(
  ctx: Ctx,
  priorities: readonly { id: string; schoolId: string }[],
): Promise<Known> {
  const insiders = priorities.filter((one) => cyclePolicy.readDrafts(ctx.actor, one)).map((one) => one.id)
  const outsiders = priorities.map((one) => one.id).filter((id) => !insiders.includes(id))
  const approved = outsiders.length > 0 ? await listPublished(ctx, outsiders) : []
  const planned = new Map(
    approved.flatMap((one) => one.planned.measures.map((measure) => [measure.id, measure])),
  )
  const drafts = insiders.length > 0 ? await listMeasures(ctx, insiders) : []
  const frozen = planned.size > 0 ? await listMeasuresEver(ctx, [...planned.keys()]) : []
  const measures = [...drafts, ...frozen.map((row) => asPublished(row, planned.get(row.id)))].filter((row) =>
    measurePolicy.read(ctx.actor, { ...row, published: planned.has(row.id) }),
  )
  const ids = measures.map((row) => row.id)
  return {
    measures,
    milestones: [
      ...(drafts.length > 0 ? await listMilestones(ctx, ids) : []),
      ...ids.flatMap((id) => milestonesIn(planned.get(id))),
    ],
    observations: ids.length > 0 ? await listObservations(ctx, ids) : [],
  }
}

/** Its plan fields as they were frozen; once known to be about few pupils it stays within school and leaders. */
function asPublished(row: MeasureRow, planned: PlannedMeasure | undefined): MeasureRow {
  if (!planned) return row
  const { milestones: _, ...fields } = planned
  return {
    ...row,
    ...fields,
    fewPupils: row.fewPupils || planned.fewPupils,
    version: publishedVersion,
  }
}

const milestonesIn = (planned: PlannedMeasure | undefined): MilestoneRow[] =>
  planned?.milestones.map((one) => ({ ...one, measureId: planned.id, version: publishedVersion })) ?? []

/** Whether the approved version in force holds this measure for all its readers. */
export async function isPublished(ctx: Ctx, measure: MeasureRow): Promise<boolean> {
  const [known] = await listPublished(ctx, [measure.priorityId])
  const planned = known?.planned.measures.find((one) => one.id === measure.id)
  return planned !== undefined && !planned.fewPupils && !measure.fewPupils
}
