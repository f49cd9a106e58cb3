import type { Categorisation, categorisationActs } from '@sixfold/shared/contracts/categorisation.ts'
import type { AskedReply, Reply } from '@sixfold/shared/contracts/reply.ts'
import type { Blocker } from '@sixfold/shared/contracts/common.ts'
import type { CriterionKey } from '@sixfold/shared/domain/categorisation/scheme.ts'
import { count, dayInLondon, formatAcademicYear, formatDay, formatDistance } from '../../lib/format.ts'
import { isAsked } from './round-words.ts'

type Act = (typeof categorisationActs)[number]

/** The criterion that a blocker names ("unrated.inclusion"); null where it is about something else. */
export function criterionIn({ code }: Blocker): CriterionKey | null {
  return /^(?:unrated|unexplained)\.(.+)$/.exec(code)?.[1] ?? null
}

/** What is in the way, as a button says it: criteria that are listed beside it anyway in one line, `criteria` of so many. */
export const reasonsIn = (blockers: readonly Blocker[], criteria: (n: number) => string): string[] => {
  const named = blockers.filter((one) => criterionIn(one) !== null).length
  return [
    ...blockers.filter((one) => criterionIn(one) === null).map(({ message }) => message),
    ...(named === 0 ? [] : [criteria(named)]),
  ]
}

/** `reasonsIn` of ratings that differ from the head's own without a note. */
export const unlikeTheHead = (n: number): string =>
  `Say why ${count(n, 'rating isn’t', 'ratings aren’t')} as the head rated it`

/** The person may do this, and it can be done now. */
export const may = (it: Categorisation, act: Act): boolean =>
  it.abilities[act] && it.blockers[act].length === 0

/** The same, once the criteria that blockers name are mended, which one does on the way there. */
export const mayPrepare = (it: Categorisation, act: Act): boolean =>
  it.abilities[act] && it.blockers[act].every((blocker) => criterionIn(blocker) !== null)

/** The page's question: of whoever has something to do there, theirs. */
export function pageQuestion(it: Categorisation): string {
  const { name } = it.school
  const year = formatAcademicYear(it.round.academicYear)
  if (isAsked(it)) return `What are we asked to decide about ${name}?`
  if (may(it, 'rateSelf')) return `How do you judge ${name} in ${year}?`
  if (may(it, 'reply')) return `What do you say to the category proposed for ${name}?`
  if (may(it, 'reReview')) return `Does the category proposed for ${name} stand?`
  return `How much support does ${name} need in ${year}?`
}

/** "Reply by 3 Dec 2026 (in 8 days)"; while nobody heads the school, that no deadline runs. */
export const replyByWords = ({ replyBy }: Pick<AskedReply, 'replyBy'>, today: string): string =>
  replyBy === null
    ? 'No deadline runs while nobody heads the school'
    : `Reply by ${formatDay(replyBy)} (${formatDistance(replyBy, today)})`

/** "The head agreed". */
export const answerWords = ({ answer }: Pick<Reply, 'answer'>): string =>
  answer === 'agrees' ? 'The head agreed' : 'The head challenged it'

/** "Jo Reed, 3 Dec 2026", or "Jo Reed, received 4 Dec 2026, after the deadline". */
export function givenWords({ by, at, late }: Reply): string {
  const day = formatDay(dayInLondon(at))
  return late ? `${by.name}, received ${day}, after the deadline` : `${by.name}, ${day}`
}

/** What the board reads beside its decision: what the head said, and what came of it. Empty where nobody was asked. */
export function replyInShort(it: Categorisation): string {
  const asked = it.replies.at(-1)
  if (!asked) return ''
  const { reply, replyBy, lapsed } = asked
  if (!reply) return lapsed && replyBy ? `The head didn’t reply by ${formatDay(replyBy)}.` : ''
  if (reply.answer === 'agrees' || reply.late)
    return `${answerWords(reply)}${reply.late ? ', after the deadline' : ''}.`
  const again = it.reReviews.at(-1)
  return again?.result
    ? `The head challenged it; ${again.reviewer.name} re-reviewed it, and it stands.`
    : 'The head challenged it.'
}
