import { createFileRoute } from '@tanstack/react-router'
import { PracticesPage } from '../../../features/practices/PracticesPage.tsx'
import { practiceSearch } from '../../../features/practices/practice-search.ts'
import { practicePages, type PracticeSearch } from '../../../features/practices/queries.ts'

export const Route = createFileRoute('/_app/practices/')({
  // Read where it is used: which words there are needn't be known on the sign-in page.
  validateSearch: (given) => given as PracticeSearch,
  loader: ({ context, location }) =>
    context.queryClient.ensureInfiniteQueryData(practicePages(practiceSearch({ ...location.search }))),
  // While one types the page stays, and its own query reads.
  shouldReload: false,
  component: function PracticesRoute() {
    const navigate = Route.useNavigate()
    return (
      <PracticesPage
        asked={practiceSearch({ ...Route.useSearch() })}
        onAsk={(search) => void navigate({ search, replace: true, resetScroll: false })}
      />
    )
  },
})
