import { createFileRoute } from '@tanstack/react-router'
import { pairingsQuery } from '../../../features/support/pairing-queries.ts'
import { SupportPage } from '../../../features/support/SupportPage.tsx'

export const Route = createFileRoute('/_app/support/')({
  loader: ({ context }) => context.queryClient.ensureInfiniteQueryData(pairingsQuery),
  component: SupportPage,
})
