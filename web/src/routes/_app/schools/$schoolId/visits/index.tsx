import { createFileRoute } from '@tanstack/react-router'
import { schoolQuery } from '../../../../../features/schools/queries.ts'
import { entitlementQuery, visitPages } from '../../../../../features/visits/queries.ts'
import { VisitsPage } from '../../../../../features/visits/VisitsPage.tsx'

export const Route = createFileRoute('/_app/schools/$schoolId/visits/')({
  loader: ({ context: { queryClient }, params: { schoolId } }) =>
    Promise.all([
      queryClient.ensureQueryData(schoolQuery(schoolId)),
      queryClient.ensureQueryData(entitlementQuery(schoolId)),
      queryClient.ensureInfiniteQueryData(visitPages(schoolId)),
    ]),
  component: Visits,
})

function Visits() {
  return <VisitsPage schoolId={Route.useParams().schoolId} />
}
