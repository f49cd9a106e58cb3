import type { PlanShort } from '@sixfold/shared/contracts/plans.ts'
import { academicYearOf, academicYearWords } from '@sixfold/shared/domain/calendar/academic-year.ts'
import { useSuspenseQueries, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { formatMoney } from '../../lib/format.ts'
import { useToday } from '../../lib/today.tsx'
import { Card } from '../../ui/Card.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { Section } from '../../ui/Section.tsx'
import { DayText } from '../../ui/Values.tsx'
import { PrintButton } from '../schools/PrintButton.tsx'
import classes from './Plan.module.css'
import { PlannedActions } from './PlanActions.tsx'
import { crumbsBelow } from './PlanCrumbs.tsx'
import { PlannedMeasures } from './PlannedMeasures.tsx'
import { PlannedTexts, PriorityHead } from './PlannedTexts.tsx'
import { VersionPapers } from './PlanPapers.tsx'
import { planToShow } from './plan-to-show.ts'
import { schoolPlansQuery, versionQuery, versionsQuery } from './queries.ts'
import { Fingerprint } from './Versions.tsx'

interface VersionPageProps {
  schoolId: string
  asked: string | undefined
  number: number
}

/** A version of a plan, as it was approved. */
export function VersionPage({ schoolId, asked, number }: VersionPageProps) {
  const { data } = useSuspenseQuery(schoolPlansQuery(schoolId))
  const plan = planToShow(data.items, asked, academicYearOf(useToday()))
  if (!plan || plan.inForce === null || !(number >= 1 && number <= plan.inForce.number))
    return (
      <Page title="Versions of the plan" crumbs={crumbsBelow(schoolId, plan, 'Version')}>
        <EmptyState title="There is no such version">The plan’s page lists those that there are.</EmptyState>
      </Page>
    )
  return <VersionOf key={plan.id} plan={plan} number={number} />
}

function VersionOf({ plan, number }: { plan: PlanShort; number: number }) {
  const [{ data: version }, { data: all }] = useSuspenseQueries({
    queries: [versionQuery(plan.id, number), versionsQuery(plan.id)],
  })
  const { school, academicYear, budgetPence, priorities } = version
  const newest = all.items[0]?.number ?? number
  return (
    <Page
      title={`What did version ${number} of the plan say?`}
      crumbs={crumbsBelow(school.id, plan, `Version ${number}`)}
      lead={`${school.name}, ${academicYearWords(academicYear)}`}
      actions={<PrintButton />}
    >
      <Card>
        <p>
          Approved on <DayText day={version.day} distance="after" /> by {version.by.name}.{' '}
          {number === newest ? 'It is in force.' : `Version ${newest} has taken its place.`}
        </p>
        <p>{budgetPence === null ? 'No budget was set.' : `Its budget: ${formatMoney(budgetPence)}.`}</p>
        <Fingerprint version={version} />
        {number > 1 && (
          <p className="no-print">
            <Link
              to="/schools/$schoolId/plan/compare"
              params={{ schoolId: school.id }}
              search={{ cycle: plan.cycleId, from: number - 1, to: number }}
            >
              See what differs from version {number - 1}
            </Link>
          </p>
        )}
      </Card>
      <Notice>
        This is what was planned. How it is going stands on{' '}
        <Link to="/schools/$schoolId/plan" params={{ schoolId: school.id }} search={{ cycle: plan.cycleId }}>
          the plan’s own page
        </Link>
        .
      </Notice>
      <Section heading="Priorities" divided>
        {priorities.length === 0 && <p className={classes.soft}>It held no priority.</p>}
        <ol className={classes.priorities}>
          {priorities.map((priority) => (
            <li key={priority.id}>
              <article className={classes.priority}>
                <PriorityHead priority={priority} title={priority.title}>
                  {priority.budgetPence !== null && <span>Budget {formatMoney(priority.budgetPence)}</span>}
                </PriorityHead>
                <PlannedTexts priority={priority} />
                <PlannedMeasures priority={priority} />
                <PlannedActions priority={priority} />
              </article>
            </li>
          ))}
        </ol>
      </Section>
      <VersionPapers planId={plan.id} number={number} />
    </Page>
  )
}
