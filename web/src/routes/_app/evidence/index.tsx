import { createFileRoute } from '@tanstack/react-router'
import { LibraryPage } from '../../../features/evidence/LibraryPage.tsx'
import { librarySearch } from '../../../features/evidence/library-search.ts'
import { evidencePages, type LibrarySearch, weakClaimPages } from '../../../features/evidence/queries.ts'
import { schoolPages } from '../../../features/schools/queries.ts'

export const Route = createFileRoute('/_app/evidence/')({
  // Read where it is used: which words there are needn't be known on the sign-in page.
  validateSearch: (given) => given as LibrarySearch,
  loader: async ({ context: { queryClient }, location }) => {
    const asked = librarySearch({ ...location.search })
    await Promise.all([
      queryClient.ensureInfiniteQueryData(evidencePages(asked)),
      queryClient.prefetchInfiniteQuery(weakClaimPages(asked.school)),
      queryClient.prefetchInfiniteQuery(schoolPages('', '')),
    ])
  },
  // While one types the page stays, and its own query reads.
  shouldReload: false,
  component: function LibraryRoute() {
    const navigate = Route.useNavigate()
    return (
      <LibraryPage
        asked={librarySearch({ ...Route.useSearch() })}
        onAsk={(search) => void navigate({ search, replace: true, resetScroll: false })}
      />
    )
  },
})
