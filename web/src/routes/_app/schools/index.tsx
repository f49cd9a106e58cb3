import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { createFileRoute, Link } from '@tanstack/react-router'
import { SchoolsList } from '../../../features/schools/SchoolsList.tsx'
import { schoolPages } from '../../../features/schools/queries.ts'
import { useSchools } from '../../../features/schools/use-schools.ts'
import { networksQuery } from '../../../features/networks/queries.ts'
import { useSession } from '../../../features/shell/session.ts'
import { textsIn } from '../../../lib/search-in.ts'
import { Page } from '../../../ui/Page.tsx'

/** Which schools are shown: those called so, and those of a hub or a network. */
interface Narrowing {
  search?: string
  network?: string
}

export const Route = createFileRoute('/_app/schools/')({
  validateSearch: textsIn('search', 'network'),
  loader: ({ context: { queryClient }, location }) => {
    const { search = '', network = '' } = location.search as Narrowing
    return Promise.all([
      queryClient.ensureInfiniteQueryData(schoolPages(search, network)),
      queryClient.prefetchQuery(networksQuery),
    ])
  },
  // While one types the page stays, and its own query reads.
  shouldReload: false,
  component: SchoolsPage,
})

function SchoolsPage() {
  const { search = '', network = '' } = Route.useSearch()
  const navigate = Route.useNavigate()
  const { abilities } = useSession()
  const found = useSchools(search, network)
  const networks = useQuery(networksQuery).data?.items ?? []
  const show = (narrowing: Required<Narrowing>) =>
    void navigate({
      search: Object.fromEntries(Object.entries(narrowing).filter(([, value]) => value !== '')),
      replace: true,
      resetScroll: false,
    })
  return (
    <Page
      title={abilities.compareSchools ? 'Where does every school stand?' : 'Which schools are in our trust?'}
      actions={
        <>
          {networks.length > 0 && (
            <Button component={Link} to="/set-up/networks" variant="default">
              Hubs and networks
            </Button>
          )}
          {found.mayImport && found.schools.length > 0 && <ImportLink />}
        </>
      }
    >
      <SchoolsList
        found={found}
        search={search}
        onSearch={(words) => show({ search: words, network })}
        networks={networks}
        network={network}
        onNetwork={(chosen) => show({ search, network: chosen })}
      />
    </Page>
  )
}

/** The register has news now and then; the first import is offered in the empty list. */
function ImportLink() {
  return (
    <Button component={Link} to="/set-up/import" variant="default">
      Import from the register
    </Button>
  )
}
