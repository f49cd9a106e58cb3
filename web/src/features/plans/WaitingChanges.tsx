import { Skeleton } from '@mantine/core'
import type { Plan } from '@sixfold/shared/contracts/plans.ts'
import { useQuery } from '@tanstack/react-query'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { ChangeList } from './ChangeList.tsx'
import classes from './Plan.module.css'
import { CompareLink } from './CompareLink.tsx'
import { comparisonQuery } from './queries.ts'

/** More than these are read on a page of their own. */
const atOnce = 8

/** What whoever approves would put in force, against the version that is: read before it is answered. */
export function WaitingChanges({ plan }: { plan: Plan }) {
  if (plan.inForce === null)
    return <p>It would be the first version, so there is nothing to compare it with: read it below.</p>
  if (plan.changes === null || plan.changes > atOnce)
    return (
      <p>
        <CompareLink plan={plan}>See what differs from version {plan.inForce.number}</CompareLink> before you
        answer.
      </p>
    )
  return <Inline plan={plan} number={plan.inForce.number} />
}

function Inline({ plan, number }: { plan: Plan; number: number }) {
  const { data, error } = useQuery(comparisonQuery(plan.id, String(number), 'now'))
  return (
    <div className={classes.waiting}>
      <h3>What differs from version {number}</h3>
      <ProblemAlert error={error} />
      {!data && !error && <Skeleton height="6rem" />}
      {data && <ChangeList changes={data.changes} level={4} />}
    </div>
  )
}
