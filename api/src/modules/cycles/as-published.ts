import type { PlannedPriority } from '@sixfold/shared/domain/plans/content.ts'
import { publishedVersion } from '../../http/etag.ts'
import type { MeasureRow } from '../measures/queries.ts'
import type { PriorityRow } from './rows.ts'

type Known = { row: PriorityRow; measures: MeasureRow[] }

/**
 * A priority as governors, trustees and clerks know it (domain.md §2): its plan fields as the newest approved version that
 * holds it says them, its steps and what runs as they are now. What was added since is a draft, and isn't there for them.
 * `rank`: its place among what they know of the cycle. `onFewPupils`: ids of measures known by now to be about few pupils, those taken out among them.
 */
export function asPublished<Facts extends Known>(
  facts: Facts,
  planned: PlannedPriority,
  rank: number,
  onFewPupils: readonly string[],
): Facts {
  const { title, criterionKey, lead, problem, rootCause, intendedOutcome, budgetPence } = planned
  return {
    ...facts,
    row: {
      ...facts.row,
      rank,
      leadPersonId: null,
      title,
      criterionKey,
      lead,
      problem,
      rootCause,
      intendedOutcome,
      budgetPence,
      version: publishedVersion,
    },
    measures: planned.measures.map((measure) => measureAsPublished(facts, measure, onFewPupils)),
  }
}

function measureAsPublished(
  { row, measures }: Known,
  planned: PlannedPriority['measures'][number],
  onFewPupils: readonly string[],
): MeasureRow {
  const { id, kind, name, unit, better, baseline, baselineOn, target, targetOn } = planned
  const now = measures.find((measure) => measure.id === id)
  return {
    schoolId: row.schoolId,
    priorityId: row.id,
    latest: null,
    ...now,
    version: publishedVersion,
    id,
    kind,
    name,
    unit,
    better,
    baseline,
    baselineOn,
    target,
    targetOn,
    // Once it is known to be about few pupils it stays within school and leaders, whatever was frozen.
    fewPupils: planned.fewPupils || onFewPupils.includes(id),
  }
}
