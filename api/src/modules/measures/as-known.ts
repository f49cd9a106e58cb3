import type { PlannedMeasure } from '@sixfold/shared/domain/plans/content.ts'
import type { Ctx } from '../../db/tenant.ts'
import { publishedVersion } from '../../http/etag.ts'
import { cyclePolicy } from '../cycles/policy.ts'
import { listPublished } from '../plans/queries.ts'
import { measurePolicy } from './policy.ts'
import {
  listMeasures,
  listMeasuresEver,
  listMilestones,
  listObservations,
  type MeasureRow,
  type MilestoneRow,
  type ObservationRow,
} from './queries.ts'

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
