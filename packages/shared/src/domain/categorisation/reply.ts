import { addMonths } from '../calendar/months.ts'
import type { Blocker } from '../../contracts/common.ts'
import type { SchoolCalendar } from '../calendar/calendar-days.ts'
import { dayWords } from '../calendar/day-words.ts'
import { addDays } from '../calendar/days.ts'
import { isWorkingDayOf } from '../calendar/school-days.ts'
import type { CategorisationStatus } from './status.ts'
import { wayBlockers } from './way.ts'

export const replyAnswers = ['agrees', 'challenges'] as const
export type ReplyAnswer = (typeof replyAnswers)[number]

/**
 * Working days of the school that a head has to reply again when what was asked has changed; domain.md §4.3. For the first reply
 * the scheme says how many.
 */
export const secondReplyWindow = 5

/** Days on which somebody heads the school, both included; `toOn` null: with no end in sight. */
export type InPost = { fromOn: string; toOn: string | null }

/** So far ahead the calendar is asked; nobody in post by then: the clock stands still. */
const mostDays = 800

/**
 * The last day for a reply asked for on a day: that many working days of the school after it, counting only days on which
 * somebody heads it. Null while nobody is in post in sight: the clock stands still. domain.md §2 and §4.3
 */
export function replyDeadline(of: {
  askedOn: string
  window: number
  calendar: SchoolCalendar
  heads: readonly InPost[]
}): string | null {
  const { askedOn, calendar, heads } = of
  const inPost = (day: string) =>
    heads.some(({ fromOn, toOn }) => fromOn <= day && (toOn === null || toOn >= day))
  let left = of.window
  for (let at = addDays(askedOn, 1), n = 0; n < mostDays; at = addDays(at, 1), n += 1) {
    if (inPost(at) && isWorkingDayOf(calendar, at)) left -= 1
    if (left === 0) return at
  }
  return null
}

/** Whether the day for a reply has passed without one: it counts until that day ends in London, whether or not a job has run. */
export const hasLapsed = (replyBy: string | null, today: string): boolean =>
  replyBy !== null && replyBy < today

/** A deadline can't be brought forward again, so a mistyped year must not hold a school up: months. */
const longestExtension = 3

/** What is wrong with a day to which the deadline is extended, for its field; null when nothing is. */
export function extensionFault(to: string, of: { replyBy: string | null; today: string }): string | null {
  if (to < of.today) return 'Give a day that hasn’t passed'
  if (to > addMonths(of.today, longestExtension))
    return `Give a day within ${longestExtension} months of today`
  return of.replyBy !== null && to <= of.replyBy ? 'Give a day after the present deadline' : null
}

export type ReplyFacts = {
  status: CategorisationStatus
  /** The head was asked, the day passed, and no reply to that is kept. */
  lapsed: boolean
  /** Who replies for the school in place of the head who asks; null: they do. */
  otherHead: string | null
}

/**
 * Why a head can't reply now; empty means they can. Of several heads one replies. A reply after the deadline is kept all the same. Before the head is asked, and
 * while the trust looks at it again, nothing is said of what the trust does.
 */
export function replyBlockers({ otherHead, ...of }: ReplyFacts): readonly Blocker[] {
  return otherHead === null
    ? timeBlockers(of)
    : [
        ...timeBlockers(of),
        {
          code: 'other-head-replies',
          message: `${otherHead} replies for the school: a trust leader can name you instead`,
        },
      ]
}

function timeBlockers({ status, lapsed }: Omit<ReplyFacts, 'otherHead'>): readonly Blocker[] {
  if (lapsed && (status === 'awaiting-decision' || status === 'published')) return []
  return status === 'self-assessing' || status === 'proposed' || status === 'moderated'
    ? [{ code: 'not-asked', message: 'The trust hasn’t asked for a reply' }]
    : wayBlockers('reply', status)
}

/** Why the conversation can't be recorded now; empty means it can. Once recorded, moderating goes on. */
export function conversationBlockers(of: {
  status: CategorisationStatus
  spoken: boolean
}): readonly Blocker[] {
  return of.spoken && of.status === 'moderated'
    ? [{ code: 'spoken', message: 'The conversation is recorded: moderate the proposal, and it goes on' }]
    : wayBlockers('conversation', of.status)
}

/**
 * What is wrong with the day of the conversation, for its field; null when nothing is. It follows moderation (domain.md §4.3), so is
 * on its first day or later; `moderatedOn` is null where that day isn't known.
 */
export function conversationDayFault(
  heldOn: string,
  of: { moderatedOn: string | null; today: string },
): string | null {
  if (heldOn > of.today) return 'This day is still to come'
  return of.moderatedOn !== null && heldOn < of.moderatedOn
    ? `Give a day from ${dayWords(of.moderatedOn)} on, when it was moderated`
    : null
}
