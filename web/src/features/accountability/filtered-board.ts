import type { Dashboard } from '@sixfold/shared/contracts/accountability.ts'
import type { BoardRatedSchool } from '@sixfold/shared/contracts/board-ratings.ts'
import { type BoardFilter } from '@sixfold/shared/domain/accountability/board-filter-names.ts'
import { filterSchools, isFiltered } from '@sixfold/shared/domain/accountability/board-filter.ts'
import { boardTotals } from '@sixfold/shared/domain/accountability/board-lists.ts'
import type { Scheme } from '@sixfold/shared/domain/categorisation/scheme.ts'

/** A page of some of its schools; `of` is how many it has in all, null when nothing is filtered. */
export type ShownBoard = Dashboard & { of: number | null }

/** The page with the schools that a filter keeps, and every figure counted from them. */
export function filteredBoard(
  scheme: Pick<Scheme, 'levels'>,
  filter: BoardFilter,
  board: Dashboard,
  ratings: readonly BoardRatedSchool[],
): ShownBoard {
  if (!isFiltered(filter)) return { ...board, of: null }
  const schools = filterSchools(scheme, filter, board.schools, ratings)
  return {
    ...board,
    schools,
    totals: boardTotals(scheme, schools),
    // How many wait is said of the whole trust alone, never by school.
    awaitingDecision: 0,
    of: board.schools.length,
  }
}
