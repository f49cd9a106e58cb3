import type { GridCell, GridRow } from '@sixfold/shared/contracts/moderation-grid.ts'
import { outlierAgainst } from '@sixfold/shared/domain/categorisation/outlier.ts'
import { rateBlockers } from '@sixfold/shared/domain/categorisation/rate.ts'
import type { Scheme } from '@sixfold/shared/domain/categorisation/scheme.ts'
import { suggestionFrom } from '@sixfold/shared/domain/categorisation/suggestion.ts'
import type { GridRatingRow, GridSchoolRow } from './grid-queries.ts'
import { type Evidenced, evidenceOf } from './rating-evidence-presenter.ts'

/** A school with every criterion of the framework in its order. `ratings` are of its own and of its earlier categorisation. */
export function presentGridRow(
  scheme: Scheme,
  row: GridSchoolRow,
  ratings: readonly GridRatingRow[],
  evidenced: Evidenced,
): GridRow {
  const sees = { trust: true, self: row.submitted }
  const of = (categorisationId: string | null, source: GridRatingRow['source']) =>
    ratings.filter((it) => it.categorisationId === categorisationId && it.source === source)
  const trust = of(row.categorisationId, 'trust')
  const self = row.submitted ? of(row.categorisationId, 'self') : []
  const before = of(row.earlierId, 'trust')
  return {
    school: { id: row.id, name: row.name },
    categorisationId: row.categorisationId,
    status: row.status,
    level: row.level,
    suggested: suggestionFrom(scheme, trust).level,
    version: row.version,
    canRate: rateBlockers(row.status, true).length === 0,
    needsReason: row.status !== 'self-assessing',
    cells: scheme.criteria.map(({ key }): GridCell => {
      const now = trust.find((it) => it.criterionKey === key)
      const values = {
        value: now?.value ?? null,
        self: self.find((it) => it.criterionKey === key)?.value ?? null,
        before: before.find((it) => it.criterionKey === key)?.value ?? null,
      }
      return {
        criterionKey: key,
        ...values,
        note: now?.note ?? null,
        version: now?.version ?? 0,
        was: now?.was ?? null,
        outlier: outlierAgainst(values),
        evidence: evidenceOf(evidenced, { categorisationId: row.categorisationId, criterionKey: key }, sees),
      }
    }),
  }
}
