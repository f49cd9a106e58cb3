import { createFileRoute } from '@tanstack/react-router'
import { NetworksPage } from '../../../../features/networks/NetworksPage.tsx'
import { networksQuery } from '../../../../features/networks/queries.ts'

export const Route = createFileRoute('/_app/set-up/networks/')({
  loader: ({ context }) => context.queryClient.ensureQueryData(networksQuery),
  component: NetworksPage,
})
