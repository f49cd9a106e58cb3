import { createFileRoute } from '@tanstack/react-router'
import { useSuspenseQuery } from '@tanstack/react-query'
import { roundsQuery } from '../../../features/categorisation/queries.ts'
import { roundOf } from '../../../features/categorisation/RoundPage.tsx'
import { ModerationPage } from '../../../features/moderation/ModerationPage.tsx'
import { gridQuery } from '../../../features/moderation/queries.ts'
import { RoundScheme } from '../../../features/schemes/RoundScheme.tsx'
import { RouteNotFoundPage } from '../../../features/shell/RouteNotFoundPage.tsx'
import { yearIn } from '../../../lib/search-in.ts'
import { PageSkeleton } from '../../../ui/PageSkeleton.tsx'

export const Route = createFileRoute('/_app/categorise/moderation')({
  validateSearch: yearIn,
  loaderDeps: ({ search }) => ({ year: search.year }),
  loader: async ({ context: { queryClient }, deps }) => {
    const rounds = await queryClient.ensureQueryData(roundsQuery())
    const round = roundOf(rounds.items, deps.year)
    if (round) await queryClient.ensureQueryData(gridQuery(round.id))
  },
  component: Moderation,
  pendingComponent: () => <PageSkeleton shape="columns" />,
})

function Moderation() {
  const { year } = Route.useSearch()
  const { data } = useSuspenseQuery(roundsQuery())
  const round = roundOf(data.items, year)
  if (!round) return <RouteNotFoundPage />
  return (
    <RoundScheme number={round.schemeNumber}>
      <ModerationPage round={round} />
    </RoundScheme>
  )
}
