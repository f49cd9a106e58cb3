import type { Review } from '@sixfold/shared/contracts/reviews.ts'
import {
  daysUntil,
  formatAcademicYear,
  formatDay,
  formatDistance,
  formatDue,
  inWords,
  sentence,
} from '../../lib/format.ts'

type Due = Pick<Review, 'dueOn' | 'nominalDueOn' | 'coveredBy' | 'overdue'>

/** "in 20 weeks", "7 days late", or "covered by the 2026/27 round": a review that a round covers is never late. */
export function dueWords({ dueOn, coveredBy, overdue }: Due, today: string): string {
  if (coveredBy !== null) return `covered by the ${formatAcademicYear(coveredBy)} round`
  return overdue ? formatDue(dueOn, today) : formatDistance(dueOn, today)
}

/** Why it is due then; names the nominal day where the school was away. */
export function whyThen({ dueOn, nominalDueOn }: Due): string {
  return dueOn === nominalDueOn
    ? 'six months after the category took effect'
    : `six months after the category took effect is ${formatDay(nominalDueOn)}, no school day`
}

/** "Two are late, three fall due within eight weeks, four are covered by a round." Empty without any. */
export function reviewsSummary(reviews: readonly Due[], today: string): string {
  const late = reviews.filter((it) => it.overdue).length
  const covered = reviews.filter((it) => it.coveredBy !== null).length
  const soon = reviews.filter(
    (it) => !it.overdue && it.coveredBy === null && daysUntil(it.dueOn, today) <= 56,
  ).length
  const are = (n: number) => (n === 1 ? 'is' : 'are')
  const parts = [
    late > 0 && `${inWords(late)} ${are(late)} late`,
    soon > 0 && `${inWords(soon)} ${soon === 1 ? 'falls' : 'fall'} due within eight weeks`,
    covered > 0 && `${inWords(covered)} ${are(covered)} covered by a round`,
  ].filter((part) => part !== false)
  if (reviews.length === 0) return ''
  return parts.length === 0
    ? 'None is late, and none falls due within eight weeks.'
    : sentence(`${parts.join(', ')}.`)
}
