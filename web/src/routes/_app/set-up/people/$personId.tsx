import { createFileRoute } from '@tanstack/react-router'
import { personQuery, schoolChoicesQuery } from '../../../../features/people/people-queries.ts'
import { PersonPage } from '../../../../features/people/PersonPage.tsx'

export const Route = createFileRoute('/_app/set-up/people/$personId')({
  loader: async ({ context: { queryClient }, params }) => {
    void queryClient.prefetchQuery(schoolChoicesQuery)
    await queryClient.ensureQueryData(personQuery(params.personId))
  },
  component: OnePerson,
})

function OnePerson() {
  return <PersonPage personId={Route.useParams().personId} />
}
