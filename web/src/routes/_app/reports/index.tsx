import { createFileRoute } from '@tanstack/react-router'
import { reportPages } from '../../../features/reports/queries.ts'
import { ReportsPage } from '../../../features/reports/ReportsPage.tsx'

export const Route = createFileRoute('/_app/reports/')({
  loader: ({ context }) => context.queryClient.ensureInfiniteQueryData(reportPages),
  component: ReportsPage,
})
