import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import type { Visit } from '@sixfold/shared/contracts/visits.ts'
import { notify } from '../../lib/notify.ts'
import { Card } from '../../ui/Card.tsx'
import { Page } from '../../ui/Page.tsx'
import { ForbiddenPage } from '../../ui/StatusPages.tsx'
import { refreshAll } from '../cycles/queries.ts'
import { schoolQuery } from '../schools/queries.ts'
import { entitlementQuery } from './queries.ts'
import { VisitForm } from './VisitForm.tsx'

/** Logs a visit by the trust to a school, or corrects one. */
export function WriteVisitPage({ schoolId, visit }: { schoolId: string; visit: Visit | null }) {
  const { data: school } = useSuspenseQuery(schoolQuery(schoolId))
  const { data: entitlement } = useSuspenseQuery(entitlementQuery(schoolId))
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const sent = async () => {
    await navigate({ to: '/schools/$schoolId/visits', params: { schoolId } })
    await refreshAll(queryClient)
    await notify(visit ? 'Visit corrected' : 'Visit logged')
  }
  if (visit ? !visit.abilities.correct : !entitlement.abilities.log) return <ForbiddenPage />
  return (
    <Page
      title={visit ? 'What should it have said?' : 'What came of the visit?'}
      width="narrow"
      lead={school.name}
      crumbs={[
        <Link key="school" to="/schools/$schoolId" params={{ schoolId }}>
          {school.name}
        </Link>,
        <Link key="visits" to="/schools/$schoolId/visits" params={{ schoolId }}>
          Visits
        </Link>,
        visit ? 'Correction' : 'Log a visit',
      ]}
    >
      <Card>
        <VisitForm key={visit?.id} school={school} visit={visit} onSent={sent} />
      </Card>
    </Page>
  )
}
