import { createFileRoute } from '@tanstack/react-router'
import { roundSchoolPages, roundsQuery } from '../../../features/categorisation/queries.ts'
import { roundOf, RoundPage } from '../../../features/categorisation/RoundPage.tsx'
import { yearIn } from '../../../lib/search-in.ts'

export const Route = createFileRoute('/_app/categorise/')({
  validateSearch: yearIn,
  loaderDeps: ({ search }) => ({ year: search.year }),
  loader: async ({ context: { queryClient }, deps }) => {
    const rounds = await queryClient.ensureQueryData(roundsQuery())
    const round = roundOf(rounds.items, deps.year)
    if (round) await queryClient.ensureInfiniteQueryData(roundSchoolPages(round.id))
  },
  component: Categorise,
})

function Categorise() {
  return <RoundPage year={Route.useSearch().year} />
}
