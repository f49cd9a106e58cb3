import type { Blocker } from '@sixfold/shared/contracts/common.ts'
import { type GateFacts, type GateItem, gateOf } from '@sixfold/shared/domain/cycle/gate.ts'
import { stoppedAt } from '@sixfold/shared/domain/cycle/trail.ts'
import { liveOn } from '@sixfold/shared/domain/evidence/strength.ts'
import { summaryOn } from '@sixfold/shared/domain/evidence/summary.ts'
import type { Ctx } from '../../db/tenant.ts'
import { type LinkedFacts, linkedFacts } from '../evidence/queries.ts'
import { listMeasures, type MeasureRow } from '../measures/queries.ts'
import { listPublished } from '../plans/queries.ts'
import { trustSettings } from '../trusts/queries.ts'
import { asPublished } from './as-published.ts'
import { cyclePolicy } from './policy.ts'
import { listNoted, listTrail } from './queries.ts'
import type { NotedRow, PriorityRow, TrailRow } from './rows.ts'

/** A priority with everything that its gate, its track and the strength of its evidence hang on. */
export type PriorityFacts = {
  row: PriorityRow
  trail: TrailRow[]
  noted: NotedRow[]
  measures: MeasureRow[]
  evidence: LinkedFacts[]
  /** For how long evidence counts: the trust's setting. */
  evidenceMonths: number
}

/**
 * Of those priorities that the person asking may know of, each as they may know it: see `asPublished`. Six statements at
 * most, whatever their number.
 */
export async function factsOf(ctx: Ctx, asked: readonly PriorityRow[]): Promise<PriorityFacts[]> {
  const rows = asked.filter((row) => cyclePolicy.read(ctx.actor, row))
  if (rows.length === 0) return []
  const ids = rows.map((row) => row.id)
  const outsiders = rows.filter((row) => !cyclePolicy.readDrafts(ctx.actor, row)).map((row) => row.id)
  const known = outsiders.length > 0 ? await listPublished(ctx, outsiders) : []
  const trail = await listTrail(ctx, ids)
  const noted = await listNoted(ctx, ids)
  const measures = await listMeasures(ctx, ids)
  const evidence = await linkedFacts(ctx, ids)
  const { evidenceMonths } = await trustSettings(ctx)
  const of = <Row extends { priorityId: string }>(all: Row[], id: string) =>
    all.filter((one) => one.priorityId === id)
  return rows.map((row) => {
    const facts = {
      row,
      trail: of(trail, row.id),
      noted: of(noted, row.id),
      measures: of(measures, row.id),
      evidence: of(evidence, row.id),
      evidenceMonths,
    }
    const [as] = of(known, row.id)
    return as ? asPublished(facts, as.planned) : facts
  })
}

/** Every condition for leaving the present step; none once completed. domain.md §3. */
export function gateFor(
  { row, noted, measures, evidence, evidenceMonths }: PriorityFacts,
  today: string,
): GateItem[] {
  if (row.step === null) return []
  const facts: GateFacts = {
    step: row.step,
    problem: row.problem,
    rootCause: row.rootCause,
    intendedOutcome: row.intendedOutcome,
    baselines: measures.filter((measure) => measure.baseline !== null).length,
    liveEvidence: evidence.filter(
      (piece) => piece.turn === row.turn && piece.step === 'diagnose' && liveOn(piece, today, evidenceMonths),
    ).length,
    noted: noted.some((note) => note.turn === row.turn && note.step === row.step),
  }
  return gateOf(facts)
}

export const openOf = (gate: readonly GateItem[]): Blocker[] =>
  gate.filter((item) => !item.met).map(({ code, message }) => ({ code, message }))

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
