import { createFileRoute } from '@tanstack/react-router'
import { peoplePages, schoolChoicesQuery } from '../../../features/people/people-queries.ts'
import { SetUpHome } from '../../../features/people/SetUpHome.tsx'

export const Route = createFileRoute('/_app/set-up/')({
  loader: ({ context: { queryClient } }) =>
    Promise.all([
      queryClient.ensureQueryData(schoolChoicesQuery),
      queryClient.ensureInfiniteQueryData(peoplePages),
    ]),
  component: SetUpHome,
})
