import { useSuspenseQuery } from '@tanstack/react-query'
import { createFileRoute } from '@tanstack/react-router'
import { RouteForbiddenPage } from '../../../features/shell/RouteForbiddenPage.tsx'
import { capacityQuery, needsQuery, strengthsQuery } from '../../../features/strengths/queries.ts'
import { StrengthsPage } from '../../../features/strengths/StrengthsPage.tsx'
import { textsIn } from '../../../lib/search-in.ts'

export const Route = createFileRoute('/_app/support/strengths')({
  validateSearch: textsIn('phase'),
  loader: ({ context: { queryClient } }) =>
    Promise.all([
      queryClient.ensureQueryData(capacityQuery),
      queryClient.ensureQueryData(strengthsQuery),
      queryClient.ensureQueryData(needsQuery),
    ]),
  component: Strengths,
})

function Strengths() {
  const { phase } = Route.useSearch()
  const { data } = useSuspenseQuery(capacityQuery)
  return data.abilities.readGrid ? <StrengthsPage phase={phase} /> : <RouteForbiddenPage />
}
