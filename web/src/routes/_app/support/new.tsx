import { listSchools } from '@sixfold/shared/contracts/schools.ts'
import { useSuspenseQuery } from '@tanstack/react-query'
import { createFileRoute, Link } from '@tanstack/react-router'
import { partnersQuery } from '../../../features/givers/queries.ts'
import { mayPairQuery } from '../../../features/support/pairing-queries.ts'
import { PairSchools } from '../../../features/support/PairSchools.tsx'
import { queryFor } from '../../../lib/query.ts'
import { textsIn } from '../../../lib/search-in.ts'
import { useToday } from '../../../lib/today.tsx'
import { Page } from '../../../ui/Page.tsx'
import { PageSkeleton } from '../../../ui/PageSkeleton.tsx'
import { RouteForbiddenPage } from '../../../features/shell/RouteForbiddenPage.tsx'

const schoolsQuery = queryFor(listSchools, { query: { limit: 200 } })

export const Route = createFileRoute('/_app/support/new')({
  validateSearch: textsIn('giver', 'receiver', 'criterion', 'priority', 'days'),
  loader: async ({ context: { queryClient } }) => {
    const [pairings] = await Promise.all([
      queryClient.ensureQueryData(mayPairQuery),
      queryClient.ensureQueryData(schoolsQuery),
    ])
    // Not everybody reads who the partners are; who pairs does.
    if (pairings.abilities.create) await queryClient.ensureQueryData(partnersQuery)
  },
  component: PairSchoolsPage,
  pendingComponent: () => <PageSkeleton shape="form" />,
})

function PairSchoolsPage() {
  const { data: pairings } = useSuspenseQuery(mayPairQuery)
  const { data: schools } = useSuspenseQuery(schoolsQuery)
  const today = useToday()
  const search = Route.useSearch()
  if (!pairings.abilities.create) return <RouteForbiddenPage />
  return (
    <Page
      title="Who could help which school?"
      width="narrow"
      crumbs={[
        <Link key="support" to="/support">
          Support
        </Link>,
        'Pair a school',
      ]}
    >
      <PairSchools
        schools={schools.items.filter(({ leftOn }) => leftOn === null || leftOn >= today)}
        from={search}
      />
    </Page>
  )
}
