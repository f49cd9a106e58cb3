import { type SchoolCalendar, usualCalendar } from '@sixfold/shared/domain/calendar/calendar-days.ts'
import { stoppedAt } from '@sixfold/shared/domain/cycle/trail.ts'
import { summaryOn } from '@sixfold/shared/domain/evidence/summary.ts'
import type { Ctx } from '../../db/tenant.ts'
import { liveObservations } from '@sixfold/shared/domain/cycle/observation.ts'
import { type LinkedFacts, linkedFacts } from '../evidence/queries.ts'
import {
  listFewPupilMeasures,
  listMeasures,
  listMeasuresEver,
  listObservations,
  type MeasureRow,
  type ObservationRow,
} from '../measures/queries.ts'
import { listPublished, listPublishedPlaces, type PublishedPriority } from '../plans/queries.ts'
import { calendarsOf, trustSettings } from '../trusts/queries.ts'
import { asPublished } from './as-published.ts'
import { type GateRow, listGateRows } from './gate-rows.ts'
import { cyclePolicy } from './policy.ts'
import { listTrail } from './queries.ts'
import type { PriorityRow, TrailRow } from './rows.ts'

/** A priority with everything that its gate, its track and the strength of its evidence hang on. */
export type PriorityFacts = {
  row: PriorityRow
  trail: TrailRow[]
  /** Null once completed, and for those who only read the published record. */
  gate: GateRow | null
  /** Its school's, where its gate asks for one. */
  calendar: SchoolCalendar
  measures: MeasureRow[]
  /** Those that count, of its measures, where its gate asks for them. */
  observations: ObservationRow[]
  evidence: LinkedFacts[]
  /** For how long evidence counts: the trust's setting. */
  evidenceMonths: number
}

/**
 * Of those priorities that the person asking may know of, each as they may know it: see `asPublished`. Twelve
 * statements at most, whatever their number.
 */
export async function factsOf(ctx: Ctx, asked: readonly PriorityRow[]): Promise<PriorityFacts[]> {
  const rows = asked.filter((row) => cyclePolicy.read(ctx.actor, row))
  if (rows.length === 0) return []
  const ids = rows.map((row) => row.id)
  const insiders = rows.filter((row) => cyclePolicy.readDrafts(ctx.actor, row))
  const read = rows.filter((row) => !insiders.includes(row))
  const outsiders = read.map((row) => row.id)
  const known = outsiders.length > 0 ? await listPublished(ctx, outsiders) : []
  const cycles = [...new Set(read.map((row) => row.cycleId))]
  const places = cycles.length > 0 ? await listPublishedPlaces(ctx, cycles) : []
  const onFewPupils = outsiders.length > 0 ? await listFewPupilMeasures(ctx, outsiders) : []
  const trail = await listTrail(ctx, ids)
  const gates = await gatesOf(ctx, insiders)
  const calendars = await calendarsOfDelivering(ctx, insiders)
  const measures = await measuresOf(ctx, insiders, known)
  const observations = await observationsOfEvaluating(ctx, insiders, measures)
  const evidence = await linkedFacts(ctx, ids)
  const { evidenceMonths } = await trustSettings(ctx)
  const of = <Row extends { priorityId: string }>(all: Row[], id: string) =>
    all.filter((one) => one.priorityId === id)
  return rows.map((row) => {
    const facts = {
      row,
      trail: of(trail, row.id),
      gate: of(gates, row.id)[0] ?? null,
      calendar: calendars.get(row.schoolId) ?? usualCalendar,
      measures: of(measures, row.id),
      observations: of(observations, row.id),
      evidence: of(evidence, row.id),
      evidenceMonths,
    }
    const [as] = of(known, row.id)
    if (!as) return facts
    const place = of(places, row.id).find(({ cycleId }) => cycleId === row.cycleId)?.place ?? row.rank
    return asPublished(facts, as.planned, place, onFewPupils)
  })
}

/** As they stand to those who read drafts; of the others those that are approved, also when they were taken out since. */
async function measuresOf(ctx: Ctx, insiders: readonly PriorityRow[], known: readonly PublishedPriority[]) {
  const approved = known.flatMap(({ planned }) => planned.measures.map(({ id }) => id))
  const ids = insiders.map(({ id }) => id)
  return [
    ...(ids.length > 0 ? await listMeasures(ctx, ids) : []),
    ...(approved.length > 0 ? await listMeasuresEver(ctx, approved) : []),
  ]
}

function gatesOf(ctx: Ctx, rows: readonly PriorityRow[]): Promise<GateRow[]> | GateRow[] {
  const ids = rows.filter((row) => row.status === 'open').map((row) => row.id)
  return ids.length > 0 ? listGateRows(ctx, ids) : []
}

/** Only step 4 asks about terms. */
function calendarsOfDelivering(ctx: Ctx, rows: readonly PriorityRow[]) {
  const schools = new Set(rows.filter((row) => row.step === 'deliver').map((row) => row.schoolId))
  return schools.size > 0 ? calendarsOf(ctx, [...schools]) : new Map<string, SchoolCalendar>()
}

/** Only step 5 asks what was observed. */
async function observationsOfEvaluating(
  ctx: Ctx,
  rows: readonly PriorityRow[],
  measures: readonly MeasureRow[],
) {
  const evaluating = new Set(rows.filter((row) => row.step === 'evaluate').map((row) => row.id))
  const priorityOf = new Map(
    measures
      .filter(({ priorityId }) => evaluating.has(priorityId))
      .map(({ id, priorityId }) => [id, priorityId]),
  )
  if (priorityOf.size === 0) return []
  const observations = liveObservations(await listObservations(ctx, [...priorityOf.keys()]))
  return observations.map((one) => ({ ...one, priorityId: priorityOf.get(one.measureId) ?? '' }))
}

/**
 * The evidence on its present step (on step 6 once completed). What step 5 asks is whether it worked, so what bears on the
 * judgement of impact counts there too.
 */
export function evidenceSummary({ row, trail, evidence, evidenceMonths }: PriorityFacts, today: string) {
  const step = row.step ?? stoppedAt(trail, row.step) ?? 'secure'
  const claim = evidence.filter((piece) => piece.turn === row.turn && piece.step === step)
  return summaryOn(claim, today, evidenceMonths)
}

/** The evidence on the judgement of its present turn's impact. */
export function impactEvidence({ row, evidence, evidenceMonths }: PriorityFacts, today: string) {
  const claim = evidence.filter((piece) => piece.turn === row.turn && piece.claim === 'impact')
  return summaryOn(claim, today, evidenceMonths)
}
