import { useSuspenseQuery } from '@tanstack/react-query'
import { createFileRoute } from '@tanstack/react-router'
import { meetingChoices, schoolChoices } from '../../../features/reports/form-queries.ts'
import { NewReportPage } from '../../../features/reports/NewReportPage.tsx'
import { newestReportsQuery } from '../../../features/reports/queries.ts'
import { RouteForbiddenPage } from '../../../features/shell/RouteForbiddenPage.tsx'
import { textsIn } from '../../../lib/search-in.ts'
import { PageSkeleton } from '../../../ui/PageSkeleton.tsx'

export const Route = createFileRoute('/_app/reports/new')({
  validateSearch: textsIn('meeting', 'corrects'),
  loader: ({ context: { queryClient } }) =>
    Promise.all([
      queryClient.ensureQueryData(newestReportsQuery),
      queryClient.ensureQueryData(meetingChoices),
      queryClient.ensureQueryData(schoolChoices),
    ]),
  pendingComponent: () => <PageSkeleton shape="form" />,
  component: function NewReportRoute() {
    const { data } = useSuspenseQuery(newestReportsQuery)
    const { meeting, corrects } = Route.useSearch()
    if (!data.abilities.make) return <RouteForbiddenPage />
    return <NewReportPage meeting={meeting} corrects={corrects} />
  },
})
