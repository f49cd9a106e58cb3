import { useSuspenseQuery } from '@tanstack/react-query'
import { createFileRoute } from '@tanstack/react-router'
import { meetingChoices, schoolChoices } from '../../../features/reports/form-queries.ts'
import { NewReportPage } from '../../../features/reports/NewReportPage.tsx'
import { newestReportsQuery, reportQuery } from '../../../features/reports/queries.ts'
import { RouteForbiddenPage } from '../../../features/shell/RouteForbiddenPage.tsx'
import { textsIn } from '../../../lib/search-in.ts'
import { PageSkeleton } from '../../../ui/PageSkeleton.tsx'

const search = textsIn('meeting', 'corrects')

export const Route = createFileRoute('/_app/reports/new')({
  validateSearch: search,
  loaderDeps: ({ search: { corrects } }) => ({ corrects }),
  loader: async ({ context: { queryClient }, deps: { corrects } }) => {
    const [, , , corrected] = await Promise.all([
      queryClient.ensureQueryData(newestReportsQuery),
      queryClient.ensureQueryData(meetingChoices),
      queryClient.ensureQueryData(schoolChoices),
      corrects === undefined ? null : queryClient.ensureQueryData(reportQuery(corrects)),
    ])
    return corrected
  },
  pendingComponent: () => <PageSkeleton shape="form" />,
  component: function NewReportRoute() {
    const { data } = useSuspenseQuery(newestReportsQuery)
    const { meeting } = Route.useSearch()
    const corrects = Route.useLoaderData()
    if (!data.abilities.make) return <RouteForbiddenPage />
    return <NewReportPage meeting={meeting} corrects={corrects} />
  },
})
