import { createFileRoute, Link } from '@tanstack/react-router'
import { ImportSchools, type ImportPlace } from '../../../features/imports/ImportSchools.tsx'
import { useSession } from '../../../features/shell/session.ts'
import { Page } from '../../../ui/Page.tsx'
import { RouteForbiddenPage } from '../../../features/shell/RouteForbiddenPage.tsx'

export const Route = createFileRoute('/_app/set-up/import')({
  validateSearch: ({ import: id, group }: Record<string, unknown>): ImportPlace => ({
    ...(typeof id === 'string' ? { import: id } : {}),
    // The router takes a group's number in an address for a number.
    ...(typeof group === 'string' || typeof group === 'number' ? { group: `${group}` } : {}),
  }),
  component: ImportPage,
})

function ImportPage() {
  const place = Route.useSearch()
  const navigate = Route.useNavigate()
  const { abilities } = useSession()
  if (!abilities.setUp) return <RouteForbiddenPage />
  return (
    <Page
      title="Which schools are in your trust?"
      lead="They come from the Department for Education’s register. Nothing changes before you have seen what would, and said yes."
      crumbs={[
        <Link key="set-up" to="/set-up">
          Set up
        </Link>,
        'Import schools',
      ]}
    >
      <ImportSchools
        place={place}
        go={(next) =>
          void navigate({ search: next, replace: place.import === next.import, resetScroll: false })
        }
      />
    </Page>
  )
}
