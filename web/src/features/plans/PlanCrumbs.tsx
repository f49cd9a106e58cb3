import type { PlanShort } from '@sixfold/shared/contracts/plans.ts'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'

/** The way to a school's plan, as links. */
const crumbsTo = (schoolId: string, name: string): ReactNode[] => [
  <Link key="schools" to="/schools">
    Schools
  </Link>,
  <Link key="school" to="/schools/$schoolId" params={{ schoolId }}>
    {name}
  </Link>,
]

/** The way to the plan's own page. */
export const crumbsAt = (schoolId: string, name: string): ReactNode[] => [
  ...crumbsTo(schoolId, name),
  'The plan',
]

/** The way to a page below the plan's. */
export const crumbsBelow = (schoolId: string, plan: PlanShort | undefined, here: string): ReactNode[] => [
  ...crumbsTo(schoolId, plan?.school.name ?? 'School'),
  <Link
    key="plan"
    to="/schools/$schoolId/plan"
    params={{ schoolId }}
    search={plan ? { cycle: plan.cycleId } : {}}
  >
    The plan
  </Link>,
  here,
]
