import { Group } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ForbiddenPage } from '../../ui/StatusPages.tsx'
import { sessionQuery } from './session.ts'

/** "That isn't yours to do", with the ways on that are theirs. */
export function RouteForbiddenPage() {
  // What is known already: this page must not fail for want of it.
  const { data: session } = useQuery({ ...sessionQuery, enabled: false })
  return (
    <ForbiddenPage
      action={
        <Group gap="lg">
          <Link to="/">Go to Today</Link>
          {session?.abilities.seeSchools && <Link to="/schools">Go to Schools</Link>}
        </Group>
      }
    />
  )
}
