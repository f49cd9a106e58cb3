import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { capacityQuery } from './queries.ts'

/** The ways from Support to what schools offer and want, for whoever may go there. */
export function SupportLinks() {
  const { data } = useQuery(capacityQuery)
  return (
    <>
      {data?.abilities.readGrid && (
        <Button component={Link} to="/support/strengths" variant="default">
          Strengths and needs
        </Button>
      )}
      {data?.abilities.readGrid && (
        <Button component={Link} to="/support/suggest" variant="default">
          Suggested pairings
        </Button>
      )}
      {data?.abilities.readOffers && (
        <Button component={Link} to="/support/offers" variant="default">
          {data.schools.length === 1 ? 'What can we offer?' : 'Who offers help?'}
        </Button>
      )}
    </>
  )
}
