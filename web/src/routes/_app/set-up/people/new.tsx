import { useSuspenseQuery } from '@tanstack/react-query'
import { createFileRoute, Link } from '@tanstack/react-router'
import { AddPerson } from '../../../../features/people/AddPerson.tsx'
import type { TypedRole } from '../../../../features/people/RoleFields.tsx'
import { schoolChoicesQuery } from '../../../../features/people/people-queries.ts'
import { useSession } from '../../../../features/shell/session.ts'
import { useToday } from '../../../../lib/today.tsx'
import { Page } from '../../../../ui/Page.tsx'
import { PageSkeleton } from '../../../../ui/PageSkeleton.tsx'
import { RouteForbiddenPage } from '../../../../features/shell/RouteForbiddenPage.tsx'

/** Which role to begin with: an (acting) head of a school, or an outside reviewer. */
type Search = { headOf?: string; acting?: true; outside?: true }

export const Route = createFileRoute('/_app/set-up/people/new')({
  validateSearch: ({ headOf, acting, outside }: Record<string, unknown>): Search => ({
    ...(typeof headOf === 'string' && { headOf }),
    ...(acting === true && { acting: true as const }),
    ...(outside === true && { outside: true as const }),
  }),
  loader: ({ context }) => context.queryClient.ensureQueryData(schoolChoicesQuery),
  component: AddPersonPage,
  pendingComponent: () => <PageSkeleton shape="form" />,
})

function AddPersonPage() {
  const { abilities } = useSession()
  const { data: schools } = useSuspenseQuery(schoolChoicesQuery)
  const today = useToday()
  const search = Route.useSearch()
  if (!abilities.setUp) return <RouteForbiddenPage />
  return (
    <Page
      title="Who joins, and as what?"
      width="narrow"
      crumbs={[
        <Link key="set-up" to="/set-up">
          Set up
        </Link>,
        <Link key="people" to="/set-up/people">
          People
        </Link>,
        'Add a person',
      ]}
    >
      <AddPerson
        schools={schools.items.filter(({ leftOn }) => leftOn === null || leftOn >= today)}
        begin={beginning(search)}
      />
    </Page>
  )
}

function beginning({ headOf, acting, outside }: Search): Partial<TypedRole> {
  if (outside) return { role: 'outside-reviewer' }
  return headOf === undefined ? {} : { role: 'headteacher', schoolIds: [headOf], acting: acting ?? false }
}
