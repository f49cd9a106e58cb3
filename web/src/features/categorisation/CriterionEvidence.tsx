import type { Categorisation } from '@sixfold/shared/contracts/categorisation.ts'
import type { RatedCriterion } from '@sixfold/shared/contracts/ratings.ts'
import { criterionName } from '@sixfold/shared/domain/categorisation/scheme.ts'
import { useScheme } from '../../lib/scheme.tsx'
import { RatingEvidence } from '../evidence/RatingEvidence.tsx'

/** Whether evidence is linked to any rating: where there is none at all, there is nothing to tell apart. */
export const isEvidenced = ({ ratings }: Categorisation): boolean =>
  ratings.some((one) => one.evidence.strength !== 'none')

/** How strong the evidence for a criterion is, to read, with the pieces behind it. Nothing where none is linked to any. */
export function CriterionEvidence({ it, row }: { it: Categorisation; row: RatedCriterion }) {
  const scheme = useScheme()
  if (!isEvidenced(it)) return null
  return (
    <RatingEvidence
      place={{ categorisationId: it.id, criterionKey: row.criterionKey }}
      name={criterionName(scheme, row.criterionKey)}
      school={it.school}
      evidence={row.evidence}
      linkAs={null}
    />
  )
}
