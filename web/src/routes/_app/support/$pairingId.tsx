import { createFileRoute } from '@tanstack/react-router'
import { pairingQuery } from '../../../features/support/pairing-queries.ts'
import { PairingPage } from '../../../features/support/PairingPage.tsx'
import { PageSkeleton } from '../../../ui/PageSkeleton.tsx'

export const Route = createFileRoute('/_app/support/$pairingId')({
  loader: ({ context, params }) => context.queryClient.ensureQueryData(pairingQuery(params.pairingId)),
  component: OnePairing,
  pendingComponent: () => <PageSkeleton shape="columns" />,
})

function OnePairing() {
  return <PairingPage pairingId={Route.useParams().pairingId} />
}
