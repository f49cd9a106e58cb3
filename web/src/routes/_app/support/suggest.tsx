import { useSuspenseQuery } from '@tanstack/react-query'
import { createFileRoute } from '@tanstack/react-router'
import { RouteForbiddenPage } from '../../../features/shell/RouteForbiddenPage.tsx'
import { capacityQuery } from '../../../features/strengths/queries.ts'
import { suggestionsQuery } from '../../../features/support/suggest/queries.ts'
import { trustQuery } from '../../../features/trusts/queries.ts'
import { SuggestPage } from '../../../features/support/suggest/SuggestPage.tsx'

export const Route = createFileRoute('/_app/support/suggest')({
  loader: async ({ context: { queryClient } }) => {
    // Who may not read the grid isn't asked for what is suggested from it.
    const { abilities } = await queryClient.ensureQueryData(capacityQuery)
    if (abilities.readGrid)
      await Promise.all([
        queryClient.ensureQueryData(suggestionsQuery),
        queryClient.ensureQueryData(trustQuery),
      ])
  },
  component: Suggest,
})

function Suggest() {
  const { data } = useSuspenseQuery(capacityQuery)
  return data.abilities.readGrid ? <SuggestPage /> : <RouteForbiddenPage />
}
