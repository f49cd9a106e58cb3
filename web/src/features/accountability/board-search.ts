import {
  type BoardFilter,
  filteredCategories,
} from '@sixfold/shared/domain/accountability/board-filter-names.ts'
import { ratingValues } from '@sixfold/shared/domain/categorisation/rating.ts'
import { phaseKeys } from '@sixfold/shared/domain/schools/phases.ts'

const word = (value: unknown): string | undefined =>
  typeof value === 'string' && /^[a-z0-9-]{1,60}$/.test(value) ? value : undefined

/** The filter in the address of the board's page; what isn't one is left out, as if it had not been there. */
export function readFilter(search: Record<string, unknown>): BoardFilter {
  const criterion = word(search['criterion'])
  return {
    phase: phaseKeys.find((it) => it === search['phase']),
    hub: word(search['hub']),
    category: filteredCategories.find((it) => it === search['category']),
    criterion,
    rated:
      criterion === undefined ? undefined : ratingValues.find((it) => String(it) === String(search['rated'])),
  }
}

/** Nothing is filtered. */
export const unfiltered: BoardFilter = readFilter({})
