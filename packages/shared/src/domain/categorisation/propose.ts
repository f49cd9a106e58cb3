import type { Blocker } from '../../contracts/common.ts'
import { type CriterionKey, type Scheme, criterionName } from './scheme.ts'
import type { Rated } from './rating.ts'
import type { CategorisationStatus } from './status.ts'
import { wayBlockers } from './way.ts'

/** Why a category can't be proposed now; empty means it can. Once moderated, it is the leaders' to change. */
export const proposeBlockers = (status: CategorisationStatus): readonly Blocker[] =>
  wayBlockers('propose', status)

/**
 * The criteria rated otherwise than the head rated them, without a note that says why. The head reads it; domain.md §4.3. Without
 * a self-assessment there are none.
 */
export function unexplained(
  ratings: readonly (Rated & { note: string | null })[],
  self: readonly Rated[],
): CriterionKey[] {
  const own = new Map(self.map((it) => [it.criterionKey, it.value]))
  return ratings
    .filter((it) => own.has(it.criterionKey) && own.get(it.criterionKey) !== it.value && it.note === null)
    .map((it) => it.criterionKey)
}

/** The same as blockers of a proposal, each naming its criterion. */
export const unexplainedBlockers = (
  scheme: Pick<Scheme, 'criteria' | 'former'>,
  keys: readonly CriterionKey[],
): Blocker[] =>
  keys.map((key) => ({
    code: `unexplained.${key}`,
    message: `${criterionName(scheme, key)} is rated otherwise than by the head: add a note that says why`,
  }))
