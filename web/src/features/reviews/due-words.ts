import type { Review } from '@sixfold/shared/contracts/reviews.ts'
import { formatAcademicYear, formatDay, formatDistance, formatDue } from '../../lib/format.ts'

type Due = Pick<Review, 'dueOn' | 'nominalDueOn' | 'coveredBy' | 'overdue'>

/** "in 20 weeks", "7 days late", or "covered by the 2026/27 round": a review that a round covers is never late. */
export function dueWords({ dueOn, coveredBy, overdue }: Due, today: string): string {
  if (coveredBy !== null) return `covered by the ${formatAcademicYear(coveredBy)} round`
  return overdue ? formatDue(dueOn, today) : formatDistance(dueOn, today)
}

/** Why it is due then; names the nominal day where that was no working day. */
export function whyThen({ dueOn, nominalDueOn }: Due): string {
  return dueOn === nominalDueOn
    ? 'six months after the category took effect'
    : `six months after the category took effect is ${formatDay(nominalDueOn)}, no working day`
}
