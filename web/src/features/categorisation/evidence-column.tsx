import type { Categorisation } from '@sixfold/shared/contracts/categorisation.ts'
import type { RatedCriterion } from '@sixfold/shared/contracts/ratings.ts'
import { criterionName } from '@sixfold/shared/domain/categorisation/default-scheme.ts'
import type { Column } from '../../ui/DataTable.tsx'
import { RatingEvidence } from '../evidence/RatingEvidence.tsx'

/** How strong the evidence for each criterion is, to read; none where nobody has linked any, so that there is nothing to tell apart. */
export function evidenceColumn({ id, school, ratings }: Categorisation): Column<RatedCriterion>[] {
  if (ratings.every((one) => one.evidence.strength === 'none')) return []
  return [
    {
      key: 'evidence',
      header: 'Evidence',
      cell: ({ criterionKey, evidence }) => (
        <RatingEvidence
          place={{ categorisationId: id, criterionKey }}
          name={criterionName(criterionKey)}
          school={school}
          evidence={evidence}
          linkAs={null}
        />
      ),
    },
  ]
}
