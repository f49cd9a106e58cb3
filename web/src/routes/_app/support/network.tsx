import { createFileRoute } from '@tanstack/react-router'
import { sessionQuery } from '../../../features/shell/session.ts'
import { ledgerQuery, type LedgerSearch, ledgerSearch } from '../../../features/support/ledger-search.ts'
import { NetworkPage } from '../../../features/support/NetworkPage.tsx'

export const Route = createFileRoute('/_app/support/network')({
  // Read where it is used: which words there are needn't be known on the sign-in page.
  validateSearch: (given) => given as LedgerSearch,
  loader: async ({ context: { queryClient }, location }) => {
    const session = await queryClient.ensureQueryData(sessionQuery)
    if (session)
      await queryClient.prefetchQuery(ledgerQuery(ledgerSearch({ ...location.search }), session.today))
  },
  shouldReload: false,
  component: function NetworkRoute() {
    const navigate = Route.useNavigate()
    return (
      <NetworkPage
        asked={ledgerSearch({ ...Route.useSearch() })}
        onAsk={(search) => void navigate({ search, replace: true, resetScroll: false })}
      />
    )
  },
})
