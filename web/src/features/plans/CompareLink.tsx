import type { Plan } from '@sixfold/shared/contracts/plans.ts'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'

/** To the comparison of the version in force with what would go to the trust, or is with it. */
export const CompareLink = ({ plan, children }: { plan: Plan; children: ReactNode }) => (
  <Link
    to="/schools/$schoolId/plan/compare"
    params={{ schoolId: plan.school.id }}
    search={{ cycle: plan.cycleId, from: plan.inForce?.number ?? 1, to: 'now' }}
  >
    {children}
  </Link>
)
