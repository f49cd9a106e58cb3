import { createFileRoute } from '@tanstack/react-router'
import { NetworkPage } from '../../../../features/networks/NetworkPage.tsx'
import { networkQuery } from '../../../../features/networks/queries.ts'

export const Route = createFileRoute('/_app/set-up/networks/$networkId')({
  loader: ({ context, params }) => context.queryClient.ensureQueryData(networkQuery(params.networkId)),
  component: OneNetwork,
})

function OneNetwork() {
  return <NetworkPage networkId={Route.useParams().networkId} />
}
