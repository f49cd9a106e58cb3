import type { Blocker } from '@sixfold/shared/contracts/common.ts'
import { type GateFacts, type GateItem, gateOf } from '@sixfold/shared/domain/cycle/gate.ts'
import { liveOn, strengthOn } from '@sixfold/shared/domain/evidence/strength.ts'
import type { Ctx } from '../../db/tenant.ts'
import { type LinkedFacts, linkedFacts } from '../evidence/queries.ts'
import { listMeasures, listNoted, listTrail } from './queries.ts'
import type { MeasureRow, NotedRow, PriorityRow, TrailRow } from './rows.ts'

/** A priority with everything that its gate, its track and the strength of its evidence hang on. */
export type PriorityFacts = {
  row: PriorityRow
  trail: TrailRow[]
  noted: NotedRow[]
  measures: MeasureRow[]
  evidence: LinkedFacts[]
}

/** Four statements, whatever the number of priorities. */
export async function factsOf(ctx: Ctx, rows: readonly PriorityRow[]): Promise<PriorityFacts[]> {
  if (rows.length === 0) return []
  const ids = rows.map((row) => row.id)
  const trail = await listTrail(ctx, ids)
  const noted = await listNoted(ctx, ids)
  const measures = await listMeasures(ctx, ids)
  const evidence = await linkedFacts(ctx, ids)
  const of = <Row extends { priorityId: string }>(all: Row[], id: string) =>
    all.filter((one) => one.priorityId === id)
  return rows.map((row) => ({
    row,
    trail: of(trail, row.id),
    noted: of(noted, row.id),
    measures: of(measures, row.id),
    evidence: of(evidence, row.id),
  }))
}

/** Every condition for leaving the present step; none once completed. domain.md §3. */
export function gateFor({ row, noted, measures, evidence }: PriorityFacts, today: string): GateItem[] {
  if (row.step === null) return []
  const facts: GateFacts = {
    step: row.step,
    problem: row.problem,
    rootCause: row.rootCause,
    intendedOutcome: row.intendedOutcome,
    baselines: measures.filter((measure) => measure.baseline !== null).length,
    liveEvidence: evidence.filter(
      (piece) => piece.turn === row.turn && piece.step === 'diagnose' && liveOn(piece, today),
    ).length,
    noted: noted.some((note) => note.turn === row.turn && note.step === row.step),
  }
  return gateOf(facts)
}

export const openOf = (gate: readonly GateItem[]): Blocker[] =>
  gate.filter((item) => !item.met).map(({ code, message }) => ({ code, message }))

/** The evidence on its present step (on step 6 once completed): how strong, and how many pieces count today. */
export function evidenceSummary({ row, evidence }: PriorityFacts, today: string) {
  const claim = evidence.filter((piece) => piece.turn === row.turn && piece.step === (row.step ?? 'secure'))
  return { count: claim.filter((piece) => liveOn(piece, today)).length, ...strengthOn(claim, today) }
}
