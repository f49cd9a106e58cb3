import { createFileRoute } from '@tanstack/react-router'
import { openPairings, pairingCounts } from '../../../features/support/pairing-queries.ts'
import { capacityQuery } from '../../../features/strengths/queries.ts'
import { SupportPage } from '../../../features/support/SupportPage.tsx'

export const Route = createFileRoute('/_app/support/')({
  loader: ({ context: { queryClient } }) =>
    Promise.all([
      queryClient.ensureInfiniteQueryData(openPairings),
      queryClient.ensureQueryData(pairingCounts),
      // Without it the ways to offers and the grid are missing; the rest of the page stands.
      queryClient.prefetchQuery(capacityQuery),
    ]),
  component: SupportPage,
})
