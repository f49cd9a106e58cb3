import { Button } from '@mantine/core'
import type { PlanShort } from '@sixfold/shared/contracts/plans.ts'
import { academicYearOf, academicYearWords } from '@sixfold/shared/domain/calendar/academic-year.ts'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useLocation } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useToday } from '../../lib/today.tsx'
import { Tiles } from '../../ui/Columns.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Page } from '../../ui/Page.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { PrintButton } from '../schools/PrintButton.tsx'
import { Committee } from './Committee.tsx'
import classes from './Plan.module.css'
import { crumbsAt } from './PlanCrumbs.tsx'
import { PlanFigures } from './PlanFigures.tsx'
import { PlanMoney } from './PlanMoney.tsx'
import { PlanPapers } from './PlanPapers.tsx'
import { PlanPriorities } from './PlanPriorities.tsx'
import { PlanStatus } from './PlanStatus.tsx'
import { planLook, statusToTell } from './plan-status.ts'
import { planToShow } from './plan-to-show.ts'
import { cycleMeasuresQuery, planQuery, schoolPlansQuery } from './queries.ts'
import { Versions } from './Versions.tsx'

const question = 'What did we set out to do, and are we doing it?'

/** A school's plan of one year, as far as the person may read it: the one asked for, else this year's, else the newest. */
export function PlanPage({ schoolId, asked }: { schoolId: string; asked: string | undefined }) {
  const { data } = useSuspenseQuery(schoolPlansQuery(schoolId))
  const year = academicYearOf(useToday())
  const plan = planToShow(data.items, asked, year)
  if (plan) return <PlanOf key={plan.id} planId={plan.id} plans={data.items} />
  return (
    <Page title={question} crumbs={crumbsAt(schoolId, 'School')}>
      <EmptyState title="There is no plan here that you can read">
        A plan begins when the head or a trust leader opens this year’s cycle on the school’s page.
      </EmptyState>
    </Page>
  )
}

function PlanOf({ planId, plans }: { planId: string; plans: readonly PlanShort[] }) {
  const { data: plan } = useSuspenseQuery(planQuery(planId))
  const { data: measures, error } = useQuery(cycleMeasuresQuery(plan.cycleId))
  useFocusOnStatus()
  const { school, academicYear, inForce } = plan
  const nothingYet = plan.status === null && inForce === null
  return (
    <Page
      title={`Plan of ${school.name}, ${academicYearWords(academicYear)}`}
      heading={question}
      crumbs={crumbsAt(school.id, school.name)}
      lead={
        <>
          {school.name}, {academicYearWords(academicYear)}
          <span className={classes.onPaper}>
            {' · '}
            {planLook({ status: statusToTell(plan), inForce }).word}
            {inForce && ` · Version ${inForce.number} in force`}
          </span>
        </>
      }
      actions={!nothingYet && <PrintButton />}
    >
      {plans.length > 1 && <Years plans={plans} shown={planId} />}
      <PlanStatus plan={plan} />
      {!nothingYet && (
        <>
          <PlanFigures plan={plan} measures={measures?.items} />
          <ProblemAlert error={error} />
          <PlanPriorities plan={plan} measures={measures?.items} />
          <PlanMoney plan={plan} />
          <Tiles min="20rem">
            <Committee plan={plan} />
            <Versions plan={plan} />
          </Tiles>
          <PlanPapers plan={plan} />
        </>
      )}
    </Page>
  )
}

/** A link to the status bar gives it the focus: here, after the page's heading has taken it. */
function useFocusOnStatus() {
  const hash = useLocation({ select: (location) => location.hash })
  useEffect(() => {
    if (hash === 'plan') document.getElementById('plan')?.focus()
  }, [hash])
}

function Years({ plans, shown }: { plans: readonly PlanShort[]; shown: string }) {
  return (
    <nav aria-label="Academic year" className={classes.years}>
      {plans.map(({ id, school, cycleId, academicYear }) => (
        <Button
          key={id}
          size="compact-md"
          variant={id === shown ? 'light' : 'subtle'}
          renderRoot={(props) => (
            <Link
              {...props}
              to="/schools/$schoolId/plan"
              params={{ schoolId: school.id }}
              search={{ cycle: cycleId }}
              aria-current={id === shown ? 'page' : undefined}
            />
          )}
        >
          {academicYearWords(academicYear)}
        </Button>
      ))}
    </nav>
  )
}
