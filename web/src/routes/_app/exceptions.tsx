import { createFileRoute } from '@tanstack/react-router'
import {
  exceptionSearch,
  type ExceptionSearch,
} from '../../features/accountability/exceptions/exception-search.ts'
import { ExceptionsPage } from '../../features/accountability/exceptions/ExceptionsPage.tsx'
import { foundQuery } from '../../features/accountability/exceptions/queries.ts'

export const Route = createFileRoute('/_app/exceptions')({
  // Read where it is used: which rules there are needn't be known on the sign-in page.
  validateSearch: (given) => given as ExceptionSearch,
  loader: ({ context: { queryClient }, location }) => {
    const asked = exceptionSearch({ ...location.search })
    // A day that can't be shown is said on the page, with a way to today.
    return asked.asAt
      ? queryClient.prefetchQuery(foundQuery(asked))
      : queryClient.ensureQueryData(foundQuery(asked))
  },
  // While one chooses the page stays, and its own query reads.
  shouldReload: false,
  component: function ExceptionsRoute() {
    const navigate = Route.useNavigate()
    return (
      <ExceptionsPage
        asked={exceptionSearch({ ...Route.useSearch() })}
        onAsk={(search) => void navigate({ search, replace: true, resetScroll: false })}
      />
    )
  },
})
