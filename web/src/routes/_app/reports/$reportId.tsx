import { createFileRoute } from '@tanstack/react-router'
import { contentQuery, reportQuery } from '../../../features/reports/queries.ts'
import { ReportPage } from '../../../features/reports/ReportPage.tsx'
import { PageSkeleton } from '../../../ui/PageSkeleton.tsx'

export const Route = createFileRoute('/_app/reports/$reportId')({
  loader: ({ context: { queryClient }, params: { reportId } }) =>
    Promise.all([
      queryClient.ensureQueryData(reportQuery(reportId)),
      queryClient.ensureQueryData(contentQuery(reportId)),
    ]),
  pendingComponent: () => <PageSkeleton />,
  component: function ReportRoute() {
    return <ReportPage reportId={Route.useParams().reportId} />
  },
})
