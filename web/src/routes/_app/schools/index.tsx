import { Button } from '@mantine/core'
import { createFileRoute, Link } from '@tanstack/react-router'
import { SchoolsList } from '../../../features/schools/SchoolsList.tsx'
import { schoolPages } from '../../../features/schools/queries.ts'
import { useSchools } from '../../../features/schools/use-schools.ts'
import { useSession } from '../../../features/shell/session.ts'
import { Page } from '../../../ui/Page.tsx'

export const Route = createFileRoute('/_app/schools/')({
  validateSearch: ({ search }: Record<string, unknown>): { search?: string } =>
    typeof search === 'string' && search !== '' ? { search } : {},
  loader: ({ context, location }) =>
    context.queryClient.ensureInfiniteQueryData(
      schoolPages((location.search as { search?: string }).search ?? ''),
    ),
  // While one types the page stays, and its own query reads.
  shouldReload: false,
  component: SchoolsPage,
})

function SchoolsPage() {
  const { search = '' } = Route.useSearch()
  const navigate = Route.useNavigate()
  const { abilities } = useSession()
  const found = useSchools(search)
  return (
    <Page
      title={abilities.compareSchools ? 'Where does every school stand?' : 'Which schools are in our trust?'}
      actions={found.mayImport && found.schools.length > 0 && <ImportLink />}
    >
      <SchoolsList
        found={found}
        search={search}
        onSearch={(words) =>
          void navigate({ search: words === '' ? {} : { search: words }, replace: true, resetScroll: false })
        }
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
