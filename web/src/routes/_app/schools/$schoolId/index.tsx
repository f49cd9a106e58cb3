import { Button } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { createFileRoute, Link } from '@tanstack/react-router'
import { exceptionsQuery } from '../../../../features/accountability/exceptions/queries.ts'
import { SchoolExceptions } from '../../../../features/accountability/exceptions/SchoolExceptions.tsx'
import { timelinePages } from '../../../../features/accountability/queries.ts'
import { SchoolForecasts } from '../../../../features/accountability/Forecasts.tsx'
import { SchoolTimeline } from '../../../../features/accountability/SchoolTimeline.tsx'
import { categoriesQuery } from '../../../../features/categorisation/queries.ts'
import { SchoolCategory } from '../../../../features/categorisation/SchoolCategory.tsx'
import { SchoolRatings } from '../../../../features/categorisation/SchoolRatings.tsx'
import { schoolCyclesQuery } from '../../../../features/cycles/queries.ts'
import { SchoolCycle } from '../../../../features/cycles/SchoolCycle.tsx'
import { schoolPlansQuery } from '../../../../features/plans/queries.ts'
import { headsQuery } from '../../../../features/heads/queries.ts'
import { SchoolHeads } from '../../../../features/heads/SchoolHeads.tsx'
import { QuestionsAbout } from '../../../../features/questions/QuestionsAbout.tsx'
import { NextReview } from '../../../../features/reviews/NextReview.tsx'
import { nextReviewQuery } from '../../../../features/reviews/queries.ts'
import { PrintButton } from '../../../../features/schools/PrintButton.tsx'
import { schoolQuery } from '../../../../features/schools/queries.ts'
import { SchoolFactsSection } from '../../../../features/schools/SchoolFactsSection.tsx'
import { SchoolLead } from '../../../../features/schools/SchoolLead.tsx'
import { SchoolStanding } from '../../../../features/schools/SchoolStanding.tsx'
import { OffersHelp } from '../../../../features/strengths/OffersHelp.tsx'
import { GivesAndReceives } from '../../../../features/support/GivesAndReceives.tsx'
import { schoolPairingsQuery } from '../../../../features/support/pairing-queries.ts'
import { schoolCalendarQuery } from '../../../../features/trusts/calendar-queries.ts'
import { SchoolTerms } from '../../../../features/trusts/SchoolTerms.tsx'
import { Entitlement } from '../../../../features/visits/Entitlement.tsx'
import { entitlementQuery } from '../../../../features/visits/queries.ts'
import { Tiles } from '../../../../ui/Columns.tsx'
import { Page } from '../../../../ui/Page.tsx'
import { PageSkeleton } from '../../../../ui/PageSkeleton.tsx'

export const Route = createFileRoute('/_app/schools/$schoolId/')({
  loader: async ({ context: { queryClient }, params: { schoolId } }) => {
    const school = await queryClient.ensureQueryData(schoolQuery(schoolId))
    void queryClient.prefetchQuery(schoolCalendarQuery(schoolId))
    if (school.view === 'peer') return
    // A section that can't be read says so itself; the rest of the page stands.
    await Promise.all([
      queryClient.prefetchQuery(categoriesQuery(schoolId)),
      queryClient.prefetchQuery(nextReviewQuery(schoolId)),
      queryClient.prefetchQuery(entitlementQuery(schoolId)),
      queryClient.prefetchQuery(schoolPairingsQuery(schoolId)),
      queryClient.prefetchQuery(schoolCyclesQuery(schoolId)),
      queryClient.prefetchQuery(schoolPlansQuery(schoolId)),
      queryClient.prefetchQuery(headsQuery(schoolId)),
      queryClient.prefetchQuery(exceptionsQuery(undefined, schoolId)),
      queryClient.prefetchInfiniteQuery(timelinePages(schoolId)),
    ])
  },
  component: SchoolPage,
  pendingComponent: () => <PageSkeleton shape="columns" />,
})

function SchoolPage() {
  const { schoolId } = Route.useParams()
  const { data: school } = useSuspenseQuery(schoolQuery(schoolId))
  return (
    <Page
      title={school.name}
      crumbs={[
        <Link key="schools" to="/schools">
          Schools
        </Link>,
        school.name,
      ]}
      lead={<SchoolLead school={school} />}
      actions={
        <>
          {school.view !== 'peer' && (
            <Button
              variant="default"
              renderRoot={(props) => <Link {...props} to="/evidence" search={{ school: schoolId }} />}
            >
              Evidence
            </Button>
          )}
          <PrintButton />
        </>
      }
    >
      <SchoolStanding school={school} />
      {school.view === 'peer' && <OffersHelp schoolId={schoolId} />}
      {school.view !== 'peer' && (
        <>
          <Tiles min="17rem">
            <SchoolCategory schoolId={schoolId} />
            <NextReview schoolId={schoolId} />
            <Entitlement schoolId={schoolId} />
            <GivesAndReceives schoolId={schoolId} />
            <OffersHelp schoolId={schoolId} />
          </Tiles>
          <SchoolExceptions schoolId={schoolId} />
          <SchoolCycle schoolId={schoolId} />
          <SchoolRatings schoolId={schoolId} />
          {school.abilities.readForecasts && <SchoolForecasts schoolId={schoolId} />}
          <SchoolHeads schoolId={schoolId} />
          <QuestionsAbout
            asking={{ record: { kind: 'school', id: schoolId }, name: school.name }}
            schoolId={schoolId}
          />
          <SchoolTimeline schoolId={schoolId} />
        </>
      )}
      <SchoolTerms schoolId={schoolId} />
      <SchoolFactsSection school={school} />
    </Page>
  )
}
