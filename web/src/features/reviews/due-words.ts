import type { Review } from '@sixfold/shared/contracts/reviews.ts'
import { reviewStatusWords } from '@sixfold/shared/domain/reviews/status.ts'
import {
  daysUntil,
  formatAcademicYear,
  formatDay,
  formatDistance,
  formatDue,
  inWords,
  sentence,
} from '../../lib/format.ts'

type Due = Pick<Review, 'dueOn' | 'coveredBy' | 'overdue'>
type Why = Pick<Review, 'dueOn' | 'nominalDueOn' | 'afterUnheld' | 'afterSigned' | 'moves'>

/** "in 20 weeks", "7 days late", or "covered by the 2026/27 round": a review that a round covers is never late. */
export function dueWords({ dueOn, coveredBy, overdue }: Due, today: string): string {
  if (coveredBy !== null) return `covered by the ${formatAcademicYear(coveredBy)} round`
  return overdue ? formatDue(dueOn, today) : formatDistance(dueOn, today)
}

/** "being prepared · " before when it is due; empty while nobody has begun it. */
export const begunWords = (status: Review['status']): string =>
  status === 'scheduled' ? '' : `${reviewStatusWords[status].toLowerCase()} · `

/** Why it is due then: moved there, or where its nominal day fell; names that day where the school was away. */
export function whyThen({ dueOn, nominalDueOn, afterUnheld, afterSigned, moves }: Why): string {
  const last = moves.at(-1)
  if (last) return movedWords(last)
  const first = afterUnheld
    ? 'named when the one before was not held'
    : afterSigned
      ? 'set when the one before was signed off'
      : 'six months after the category took effect'
  if (dueOn === nominalDueOn) return first
  const away = `${formatDay(nominalDueOn)}, no school day`
  return afterUnheld || afterSigned ? `${first}: ${away}` : `${first} is ${away}`
}

/** "put off from 15 Apr 2026 on 10 Feb 2026 by Ama Osei" */
export const movedWords = ({ from, to, day, by }: Review['moves'][number]): string =>
  `${to > from ? 'put off' : 'brought forward'} from ${formatDay(from)} on ${formatDay(day)} by ${by.name}`

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
