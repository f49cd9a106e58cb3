import type { RatingValue } from '../categorisation/rating.ts'
import { type CriterionKey, type LevelKey, levelKeys } from '../categorisation/scheme.ts'
import type { Phase } from '../schools/phases.ts'

export const filteredCategories = [...levelKeys, 'uncategorised'] as const
export type FilteredCategory = LevelKey | 'uncategorised'

/** Of schools in no hub. */
export const noHub = 'none'

/** Which schools of the board's page are shown; what is undefined filters nothing. `rated` goes with a criterion. */
export type BoardFilter = {
  phase?: Phase | undefined
  /** The hub's id, or `noHub`. */
  hub?: string | undefined
  category?: FilteredCategory | undefined
  criterion?: CriterionKey | undefined
  rated?: RatingValue | undefined
}
