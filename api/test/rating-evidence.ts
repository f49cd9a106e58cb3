import { addEvidence } from '@sixfold/shared/contracts/evidence.ts'
import { linkRatingEvidence, listRatingEvidence } from '@sixfold/shared/contracts/rating-evidence.ts'
import type { CriterionKey } from '@sixfold/shared/domain/categorisation/scheme.ts'
import type { RatingSource } from '@sixfold/shared/domain/categorisation/rating-evidence.ts'
import type { Stance } from '@sixfold/shared/domain/evidence/words.ts'
import { succeeded } from './answers.ts'
import type { TestPerson } from './factories.ts'
import { books } from './improving.ts'

type Place = { id: string }
type Linked = { source: RatingSource; stance?: Stance; criterionKey?: CriterionKey }

/** A new piece of a school's evidence. @returns its id */
export async function aPiece(by: TestPerson, school: { id: string }, more: object = {}): Promise<string> {
  const body = { ...books(school.id), ...more }
  succeeded(await by.call(addEvidence, { body }))
  return body.id
}

export function linkToRating(
  who: TestPerson,
  it: Place,
  evidenceId: string,
  { source, stance = 'supports', criterionKey = 'inclusion' }: Linked,
) {
  const params = { categorisationId: it.id, criterionKey }
  return who.call(linkRatingEvidence, { params, body: { evidenceId, stance, source } })
}

export const evidenceForRating = (who: TestPerson, it: Place, criterionKey: CriterionKey = 'inclusion') =>
  who.call(listRatingEvidence, { params: { categorisationId: it.id, criterionKey } })
