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
type Listed = Due & Pick<Review, 'status' | 'afterSigned'>
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
      : 'set when the category took effect'
  if (dueOn === nominalDueOn) return first
  const away = `${formatDay(nominalDueOn)}, no school day`
  return `${first}: ${away}`
}

/** "put off from 15 Apr 2026 on 10 Feb 2026 by Ama Osei" */
export const movedWords = ({ from, to, day, by }: Review['moves'][number]): string =>
  `${to > from ? 'put off' : 'brought forward'} from ${formatDay(from)} on ${formatDay(day)} by ${by.name}`

/**
 * The answer to the page's question, in each state there is: which are late, which come next, and which a round covers. Late ones
 * are counted first; "none is late" is said exactly when none is.
 */
export function reviewsSummary(reviews: readonly Listed[], today: string): string {
  if (reviews.length === 0) return 'None is late, and none is to come yet.'
  const late = reviews.filter((it) => it.overdue).length
  const covered = reviews.filter((it) => it.coveredBy !== null).length
  const coming = reviews.filter((it) => !it.overdue && it.coveredBy === null)
  const sentences = [
    late > 0 ? `${inWords(late)} ${are(late)} late` : noneLate(reviews),
    toCome(coming, today),
    covered > 0 &&
      `${covered === reviews.length ? 'all' : inWords(covered)} ${covered === reviews.length ? 'are' : are(covered)} covered by a round`,
  ]
  return sentences.flatMap((it) => (it === false ? [] : [sentence(`${it}.`)])).join(' ')
}

/** Signing one off makes the next: where each was made so, and nobody has begun it, no review is owed. */
const noneLate = (reviews: readonly Listed[]): string =>
  reviews.every((it) => it.afterSigned && it.status === 'scheduled')
    ? 'every review that was due is signed off'
    : 'none is late'

function toCome(coming: readonly Listed[], today: string): string | false {
  const [next] = coming.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1))
  if (!next) return false
  const soon = coming.filter((it) => daysUntil(it.dueOn, today) <= 56).length
  return soon > 0
    ? `${inWords(soon)} ${soon === 1 ? 'falls' : 'fall'} due within eight weeks`
    : `the next is due on ${formatDay(next.dueOn)}, ${formatDistance(next.dueOn, today)}`
}

const are = (n: number) => (n === 1 ? 'is' : 'are')
