import { createFileRoute } from '@tanstack/react-router'
import { trustQuery } from '../../../features/trusts/queries.ts'
import { ThresholdsPage } from '../../../features/trusts/ThresholdsPage.tsx'

export const Route = createFileRoute('/_app/set-up/exceptions')({
  loader: ({ context }) => context.queryClient.ensureQueryData(trustQuery),
  component: ThresholdsPage,
})
