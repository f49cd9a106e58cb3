import { NativeSelect, Skeleton } from '@mantine/core'
import type { Plan } from '@sixfold/shared/contracts/plans.ts'
import { academicYearOf, academicYearWords } from '@sixfold/shared/domain/calendar/academic-year.ts'
import { useQuery, useSuspenseQueries, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { count, formatDay } from '../../lib/format.ts'
import { useToday } from '../../lib/today.tsx'
import { Card } from '../../ui/Card.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Page } from '../../ui/Page.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { ChangeList } from './ChangeList.tsx'
import classes from './Plan.module.css'
import { crumbsBelow } from './PlanCrumbs.tsx'
import { planToShow } from './plan-to-show.ts'
import { comparisonQuery, planQuery, schoolPlansQuery, versionsQuery } from './queries.ts'

/** A version by its number, or what is written now. */
type Side = number | 'now'
/** Which two are asked for; left out: the newest two. */
export type Sides = { from?: Side; to?: Side }

interface ComparePageProps {
  schoolId: string
  asked: string | undefined
  sides: Sides
}

const title = 'What differs between two versions of the plan?'

/** Any two versions of a plan, field by field. */
export function ComparePage({ schoolId, asked, sides }: ComparePageProps) {
  const { data } = useSuspenseQuery(schoolPlansQuery(schoolId))
  const plan = planToShow(data.items, asked, academicYearOf(useToday()))
  return (
    <Page
      title={title}
      crumbs={crumbsBelow(schoolId, plan, 'Compare')}
      lead={plan && `${plan.school.name}, ${academicYearWords(plan.academicYear)}`}
    >
      {plan ? <Comparison key={plan.id} planId={plan.id} sides={sides} /> : <NothingToCompare />}
    </Page>
  )
}

const NothingToCompare = () => (
  <EmptyState title="There is nothing to compare yet">
    As soon as a version is approved, it can be held against the next.
  </EmptyState>
)

function Comparison({ planId, sides }: { planId: string; sides: Sides }) {
  const navigate = useNavigate()
  const [{ data: plan }, { data: versions }] = useSuspenseQueries({
    queries: [planQuery(planId), versionsQuery(planId)],
  })
  const choices = [
    ...(plan.abilities.compareNow ? [{ value: 'now', label: nowWords[plan.status ?? 'approved'] }] : []),
    ...versions.items.map(({ number, day }) => ({
      value: String(number),
      label: `Version ${number}, approved on ${formatDay(day)}`,
    })),
  ]
  const [newest, before] = choices
  if (!newest || !before) return <NothingToCompare />
  const known = (side: Side | undefined) => choices.find(({ value }) => value === String(side))
  const from = (known(sides.from) ?? before).value
  const to = (known(sides.to) ?? newest).value
  const choose = (chosen: Sides) =>
    void navigate({
      to: '/schools/$schoolId/plan/compare',
      params: { schoolId: plan.school.id },
      search: { cycle: plan.cycleId, from: sideOf(from), to: sideOf(to), ...chosen },
      replace: true,
      resetScroll: false,
    })
  return (
    <>
      <Card>
        <div className={classes.sides}>
          <NativeSelect
            label="From"
            value={from}
            data={choices}
            onChange={(event) => choose({ from: sideOf(event.currentTarget.value) })}
          />
          <NativeSelect
            label="To"
            value={to}
            data={choices}
            onChange={(event) => choose({ to: sideOf(event.currentTarget.value) })}
          />
        </div>
      </Card>
      <Differences planId={planId} from={from} to={to} />
    </>
  )
}

const sideOf = (value: string): Side => (value === 'now' ? value : Number(value))

const nowWords: Record<NonNullable<Plan['status']>, string> = {
  draft: 'What would go to the trust now',
  returned: 'What would go to the trust now',
  submitted: 'What is with the trust',
  approved: 'As it is now',
}

function Differences({ planId, from, to }: { planId: string; from: string; to: string }) {
  const { data, error } = useQuery(comparisonQuery(planId, from, to))
  return (
    <Card>
      <p role="status" className={classes.strong}>
        {data && (data.changes.length === 0 ? 'No difference' : count(data.changes.length, 'difference'))}
      </p>
      <ProblemAlert error={error} />
      {!data && !error && <Skeleton height="10rem" />}
      {data?.changes.length === 0 && (
        <p>
          {from === to
            ? 'Both sides are the same version: choose another for one of them.'
            : 'Everything that needs the trust’s approval is the same in both.'}
        </p>
      )}
      {data && <ChangeList changes={data.changes} />}
    </Card>
  )
}
