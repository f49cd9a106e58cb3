import type { BoardTotals } from '../../contracts/accountability.ts'
import type { BoardList } from './board-list-names.ts'
import { countWords, sentenceCase } from './words.ts'

/** A piece of the page's first sentence; `proof` is what shows it: a list of schools, what waits; null for words between. */
export type HeadlinePart = { text: string; proof: BoardList | 'decisions' | null }

const plain = (text: string): HeadlinePart => ({ text, proof: null })
const linked = (text: string, proof: NonNullable<HeadlinePart['proof']>): HeadlinePart => ({ text, proof })

/**
 * The page's heading, written from its figures: what moved, what is late, what rests on little, what has no category, then what
 * the board is asked for. Parts read one after the other give whole sentences. A trust without schools has its own.
 */
export function headline(totals: BoardTotals, asked: { decisions: number; ofMe: boolean }): HeadlinePart[] {
  if (totals.schools === 0) return [plain('No school belongs to the trust on this day.')]
  const stands =
    totals.uncategorised === totals.schools
      ? [[linked('No school has a category yet.', 'uncategorised')]]
      : [moved(totals), lateReviews(totals), weakEvidence(totals), uncategorised(totals)]
  return [...stands, toDecide(asked)]
    .filter((sentence) => sentence.length > 0)
    .flatMap((sentence, index) => (index > 0 ? [plain(' '), ...sentence] : sentence))
}

function moved({ movement }: BoardTotals): HeadlinePart[] {
  const { less, more, same } = movement
  if (less + more + same === 0) return [plain('There is no earlier year to compare with yet.')]
  if (less + more === 0) return [linked('No school needs more or less support than last year.', 'same')]
  const needLess = linked(
    `${countWords(less, 'school needs', 'schools need')} less support than last year`,
    'less',
  )
  const needMore = linked(
    `${countWords(more, 'school needs', 'schools need')} more support than last year`,
    'more',
  )
  if (less === 0) return asSentence([needMore])
  return asSentence(
    more === 0 ? [needLess] : [needLess, linked(countWords(more, 'needs', 'need') + ' more', 'more')],
  )
}

function lateReviews({ reviews }: BoardTotals): HeadlinePart[] {
  return reviews.late === 0
    ? []
    : asSentence([linked(countWords(reviews.late, 'review is late', 'reviews are late'), 'late')])
}

function weakEvidence({ evidence: { weak } }: BoardTotals): HeadlinePart[] {
  if (weak === 0) return []
  return asSentence([
    linked(`${countWords(weak, 'priority needs', 'priorities need')} better evidence`, 'evidence-weak'),
  ])
}

function uncategorised(totals: BoardTotals): HeadlinePart[] {
  const schools = countWords(totals.uncategorised, 'school has', 'schools have')
  return totals.uncategorised === 0 ? [] : asSentence([linked(`${schools} no category yet`, 'uncategorised')])
}

function toDecide({ decisions, ofMe }: { decisions: number; ofMe: boolean }): HeadlinePart[] {
  const categories = linked(countWords(decisions, 'category', 'categories'), 'decisions')
  return decisions === 0
    ? []
    : [plain(`${ofMe ? 'You are' : 'The board is'} asked to decide `), categories, plain('.')]
}

/** First part with a capital, commas between, a full stop at the end. */
const asSentence = (parts: readonly HeadlinePart[]): HeadlinePart[] => [
  ...parts.flatMap((part, index) =>
    index > 0 ? [plain(', '), part] : [{ ...part, text: sentenceCase(part.text) }],
  ),
  plain('.'),
]
