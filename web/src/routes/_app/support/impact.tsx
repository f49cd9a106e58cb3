import { createFileRoute } from '@tanstack/react-router'
import { impactQuery } from '../../../features/support/impact-query.ts'
import { ImpactPage } from '../../../features/support/ImpactPage.tsx'

export const Route = createFileRoute('/_app/support/impact')({
  loader: ({ context }) => context.queryClient.ensureQueryData(impactQuery),
  component: ImpactPage,
})
