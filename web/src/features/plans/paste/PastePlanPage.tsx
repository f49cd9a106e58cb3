import { academicYearOf, academicYearWords } from '@sixfold/shared/domain/calendar/academic-year.ts'
import { useSuspenseQueries, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { notify } from '../../../lib/notify.ts'
import { useToday } from '../../../lib/today.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { Page } from '../../../ui/Page.tsx'
import { schoolCalendarQuery } from '../../trusts/calendar-queries.ts'
import { planToShow } from '../plan-to-show.ts'
import { planQuery, schoolPlansQuery } from '../queries.ts'
import { PastePlan } from './PastePlan.tsx'

/** A table from a spreadsheet or a document into a school's plan: the one asked for, else this year's, else the newest. */
export function PastePlanPage({ schoolId, cycleId }: { schoolId: string; cycleId: string | undefined }) {
  const { data } = useSuspenseQuery(schoolPlansQuery(schoolId))
  const year = academicYearOf(useToday())
  const plan = planToShow(data.items, cycleId, year)
  return (
    <Page
      title="What have you planned already?"
      lead={
        plan
          ? `Bring it over from a spreadsheet or a document, into ${plan.school.name}’s plan for ${academicYearWords(plan.academicYear)}.`
          : undefined
      }
      crumbs={[
        <Link key="schools" to="/schools">
          Schools
        </Link>,
        <Link key="school" to="/schools/$schoolId" params={{ schoolId }}>
          {plan?.school.name ?? 'School'}
        </Link>,
        <Link
          key="plan"
          to="/schools/$schoolId/plan"
          params={{ schoolId }}
          search={plan ? { cycle: plan.cycleId } : {}}
        >
          The plan
        </Link>,
        'Paste a plan',
      ]}
    >
      {plan ? (
        <Paste key={plan.id} planId={plan.id} schoolId={schoolId} />
      ) : (
        <EmptyState title="There is no plan to add to">
          The head or a trust leader opens this year’s cycle on the school’s page first.
        </EmptyState>
      )}
    </Page>
  )
}

function Paste({ planId, schoolId }: { planId: string; schoolId: string }) {
  const navigate = useNavigate()
  const [{ data: plan }, { data: calendar }] = useSuspenseQueries({
    queries: [planQuery(planId), schoolCalendarQuery(schoolId)],
  })
  if (!plan.abilities.edit)
    return (
      <EmptyState title="This plan isn’t yours to change">
        The school’s head and trust leaders add to it.
      </EmptyState>
    )
  const terms = calendar.years.find(({ academicYear }) => academicYear === plan.academicYear)?.days.terms
  return (
    <PastePlan
      cycle={{ id: plan.cycleId, schoolName: plan.school.name }}
      plan={plan.priorities}
      context={{ academicYear: plan.academicYear, terms }}
      blockers={plan.blockers.edit}
      onAdded={async (said) => {
        await navigate({ to: '/schools/$schoolId', params: { schoolId }, hash: 'cycle' })
        await notify(said)
      }}
    />
  )
}
