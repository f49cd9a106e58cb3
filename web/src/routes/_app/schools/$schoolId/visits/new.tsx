import { createFileRoute } from '@tanstack/react-router'
import { schoolPeopleQuery } from '../../../../../features/cycles/school-people.ts'
import { schoolQuery } from '../../../../../features/schools/queries.ts'
import { entitlementQuery } from '../../../../../features/visits/queries.ts'
import { WriteVisitPage } from '../../../../../features/visits/WriteVisitPage.tsx'

export const Route = createFileRoute('/_app/schools/$schoolId/visits/new')({
  loader: ({ context: { queryClient }, params: { schoolId } }) =>
    Promise.all([
      queryClient.ensureQueryData(schoolQuery(schoolId)),
      queryClient.ensureQueryData(entitlementQuery(schoolId)),
      queryClient.prefetchQuery(schoolPeopleQuery(schoolId)),
    ]),
  component: NewVisit,
})

function NewVisit() {
  return <WriteVisitPage schoolId={Route.useParams().schoolId} visit={null} />
}
