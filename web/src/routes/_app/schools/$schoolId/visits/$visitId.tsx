import { useSuspenseQuery } from '@tanstack/react-query'
import { createFileRoute } from '@tanstack/react-router'
import { schoolPeopleQuery } from '../../../../../features/cycles/school-people.ts'
import { schoolQuery } from '../../../../../features/schools/queries.ts'
import { entitlementQuery, visitQuery } from '../../../../../features/visits/queries.ts'
import { WriteVisitPage } from '../../../../../features/visits/WriteVisitPage.tsx'

export const Route = createFileRoute('/_app/schools/$schoolId/visits/$visitId')({
  loader: ({ context: { queryClient }, params: { schoolId, visitId } }) =>
    Promise.all([
      queryClient.ensureQueryData(schoolQuery(schoolId)),
      queryClient.ensureQueryData(entitlementQuery(schoolId)),
      queryClient.ensureQueryData(visitQuery(schoolId, visitId)),
      queryClient.prefetchQuery(schoolPeopleQuery(schoolId)),
    ]),
  component: Correction,
})

function Correction() {
  const { schoolId, visitId } = Route.useParams()
  const { data: visit } = useSuspenseQuery(visitQuery(schoolId, visitId))
  return <WriteVisitPage schoolId={schoolId} visit={visit} />
}
