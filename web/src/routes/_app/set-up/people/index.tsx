import { createFileRoute } from '@tanstack/react-router'
import { peoplePages } from '../../../../features/people/people-queries.ts'
import { PeoplePage } from '../../../../features/people/PeoplePage.tsx'

export const Route = createFileRoute('/_app/set-up/people/')({
  loader: ({ context }) => context.queryClient.ensureInfiniteQueryData(peoplePages),
  component: PeoplePage,
})
