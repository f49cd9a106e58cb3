import type { EvidenceSummary } from '@sixfold/shared/contracts/priority.ts'
import type { RatingEvidence } from '@sixfold/shared/contracts/rating-evidence.ts'
import type { CriterionKey } from '@sixfold/shared/domain/categorisation/scheme.ts'
import { ratingSummaryOn, type SeenRatings } from '@sixfold/shared/domain/categorisation/rating-evidence.ts'
import { liveOn } from '@sixfold/shared/domain/evidence/strength.ts'
import type { Actor } from '../../access/actor.ts'
import { evidencePolicy } from '../evidence/policy.ts'
import type { EvidenceRow } from '../evidence/queries.ts'
import type { RatingLinkRow } from './rating-evidence-queries.ts'

/** What strength is told from: links of the categorisations in question, the day, and for how many months evidence counts. */
export type Evidenced = { links: readonly RatingLinkRow[]; today: string; evidenceMonths: number }

/** How a criterion of a categorisation is evidenced, of whose ratings' links `counts` says. */
export const evidenceOf = (
  { links, today, evidenceMonths }: Evidenced,
  place: { categorisationId: string; criterionKey: CriterionKey },
  counts: SeenRatings,
): EvidenceSummary =>
  ratingSummaryOn(
    links.filter(
      (it) => it.categorisationId === place.categorisationId && it.criterionKey === place.criterionKey,
    ),
    counts,
    today,
    evidenceMonths,
  )

const presentLink = (
  row: RatingLinkRow,
  piece: EvidenceRow,
  { today, evidenceMonths }: Evidenced,
): RatingEvidence => ({
  id: row.id,
  source: row.ratingSource,
  stance: row.stance,
  by: { id: row.byId, name: row.byName },
  day: row.day,
  evidence: {
    id: piece.id,
    title: piece.title,
    kind: piece.kind,
    source: piece.source,
    effectiveOn: piece.effectiveOn,
    live: liveOn(piece, today, evidenceMonths),
    withdrawn: piece.withdrawnAt !== null,
  },
})

/**
 * The links whose piece the person reads, themselves or because it is lent with the case, what contradicts first, of ratings that
 * they see; and how many pieces besides are counted in the strength that they are told.
 */
export function presentLinks(
  evidenced: Evidenced,
  pieces: readonly EvidenceRow[],
  { sees, counts, lends }: { sees: SeenRatings; counts: SeenRatings; lends: SeenRatings },
  actor: Actor,
): { items: RatingEvidence[]; hidden: number } {
  const lent = new Set(evidenced.links.filter((it) => lends[it.ratingSource]).map((it) => it.evidenceId))
  const read = new Map(
    pieces
      .filter((it) => evidencePolicy.read(actor, { ...it, lent: lent.has(it.id) }))
      .map((it) => [it.id, it]),
  )
  const seen = evidenced.links.filter((it) => sees[it.ratingSource])
  const items = seen.flatMap((row) => {
    const piece = read.get(row.evidenceId)
    return piece ? [presentLink(row, piece, evidenced)] : []
  })
  const shown = new Set(items.map((it) => it.evidence.id))
  const counted = evidenced.links.filter((it) => counts[it.ratingSource]).map((it) => it.evidenceId)
  return {
    items: items.toSorted((a, b) => Number(b.stance === 'contradicts') - Number(a.stance === 'contradicts')),
    hidden: new Set(counted.filter((id) => !shown.has(id))).size,
  }
}
