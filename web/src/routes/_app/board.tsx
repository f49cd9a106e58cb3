import { type BoardList, boardLists } from '@sixfold/shared/domain/accountability/board-list-names.ts'
import type { BoardFilter } from '@sixfold/shared/domain/accountability/board-filter-names.ts'
import { createFileRoute } from '@tanstack/react-router'
import { BoardPage } from '../../features/accountability/BoardPage.tsx'
import { readFilter } from '../../features/accountability/board-search.ts'
import { exceptionsQuery } from '../../features/accountability/exceptions/queries.ts'
import { boardQuery, boardRatingsQuery } from '../../features/accountability/queries.ts'

type BoardSearch = Omit<BoardFilter, 'phase'> & {
  asAt?: string | undefined
  show?: BoardList | undefined
  /** As wide as other pages' phases, so that a link from any page fits. */
  phase?: string | undefined
}

/** What isn't a day or a list is left out, as if it had not been in the address. */
function readSearch(search: Record<string, unknown>): BoardSearch {
  const { asAt, show } = search
  return {
    ...readFilter(search),
    asAt: typeof asAt === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(asAt) ? asAt : undefined,
    show: boardLists.find((list) => list === show),
  }
}

export const Route = createFileRoute('/_app/board')({
  validateSearch: readSearch,
  loaderDeps: ({ search }) => ({ asAt: search.asAt }),
  loader: ({ context: { queryClient }, deps: { asAt } }) =>
    Promise.all([
      queryClient.ensureQueryData(boardQuery(asAt)),
      queryClient.ensureQueryData(boardRatingsQuery(asAt)),
      // The rest of the page stands without it.
      queryClient.prefetchQuery(exceptionsQuery(asAt)),
    ]),
  component: Board,
})

function Board() {
  const search = Route.useSearch()
  return <BoardPage asAt={search.asAt} show={search.show} filter={readFilter(search)} />
}
