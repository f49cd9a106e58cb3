import { type BoardList, boardLists } from '@sixfold/shared/domain/accountability/board-list-names.ts'
import { createFileRoute } from '@tanstack/react-router'
import { BoardPage } from '../../features/accountability/BoardPage.tsx'
import { boardQuery, boardRatingsQuery } from '../../features/accountability/queries.ts'

type BoardSearch = { asAt?: string | undefined; show?: BoardList | undefined }

/** What isn't a day or a list is left out, as if it had not been in the address. */
function readSearch({ asAt, show }: Record<string, unknown>): BoardSearch {
  return {
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
    ]),
  component: Board,
})

function Board() {
  const { asAt, show } = Route.useSearch()
  return <BoardPage asAt={asAt} show={show} />
}
