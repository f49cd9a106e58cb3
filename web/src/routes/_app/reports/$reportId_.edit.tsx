import { createFileRoute } from '@tanstack/react-router'
import { EditReportPage } from '../../../features/reports/EditReportPage.tsx'
import { meetingChoices, schoolChoices } from '../../../features/reports/form-queries.ts'
import { reportQuery } from '../../../features/reports/queries.ts'
import { PageSkeleton } from '../../../ui/PageSkeleton.tsx'

export const Route = createFileRoute('/_app/reports/$reportId_/edit')({
  loader: ({ context: { queryClient }, params: { reportId } }) =>
    Promise.all([
      queryClient.ensureQueryData(reportQuery(reportId)),
      queryClient.ensureQueryData(meetingChoices),
      queryClient.ensureQueryData(schoolChoices),
    ]),
  pendingComponent: () => <PageSkeleton shape="form" />,
  component: function EditReportRoute() {
    return <EditReportPage reportId={Route.useParams().reportId} />
  },
})
