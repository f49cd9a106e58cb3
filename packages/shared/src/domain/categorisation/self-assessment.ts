import type { Blocker } from '../../contracts/common.ts'
import type { CriterionKey, Scheme } from './scheme.ts'
import type { CategorisationStatus } from './status.ts'
import { wayBlockers } from './way.ts'

export type SelfAssessmentFacts = {
  status: CategorisationStatus
  submitted: boolean
  rated: readonly CriterionKey[]
}

/** Why a self-rating can't be saved now; empty means it can. */
export function selfRateBlockers({
  status,
  submitted,
}: Pick<SelfAssessmentFacts, 'status' | 'submitted'>): readonly Blocker[] {
  if (submitted)
    return [{ code: 'submitted', message: 'The self-assessment was submitted, and stays as it is' }]
  if (status === 'closed') return wayBlockers('submit', status)
  return wayBlockers('submit', status).length === 0
    ? []
    : [{ code: 'gone-on', message: 'The trust has gone on without the self-assessment' }]
}

/** Why a self-assessment can't be submitted, every criterion without a rating among it; empty means it can. */
export function submitBlockers(
  { criteria }: Pick<Scheme, 'criteria' | 'former'>,
  of: SelfAssessmentFacts,
): readonly Blocker[] {
  const over = selfRateBlockers(of)
  if (over.length > 0) return over
  return criteria
    .filter((it) => !of.rated.includes(it.key))
    .map((it) => ({ code: `unrated.${it.key}`, message: `${it.name} has no rating yet` }))
}
