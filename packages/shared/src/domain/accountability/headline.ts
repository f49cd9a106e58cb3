import type { BoardSchool, BoardTotals } from '../../contracts/accountability.ts'
import type { RuleOnPage } from '../../contracts/exceptions.ts'
import { movementWords } from '../categorisation/movement.ts'
import type { Scheme } from '../categorisation/scheme.ts'
import { lacksEvidence } from '../evidence/claims.ts'
import type { ExceptionRule } from './exceptions/names.ts'
import type { BoardList } from './board-list-names.ts'
import type { RecordKind } from './kinds.ts'
import { countWords, sentenceCase } from './words.ts'

/**
 * A piece of the page's first sentence; `proof` is what shows it: a list of schools, what waits, a record, what a rule found; null for words
 * between.
 */
export type HeadlinePart = {
  text: string
  proof: BoardList | 'decisions' | { kind: RecordKind; id: string } | { rule: ExceptionRule } | null
}

/** So many of the clauses of rules fit into it: the most pressing. */
const mostNoticed = 2

const plain = (text: string): HeadlinePart => ({ text, proof: null })
const linked = (text: string, proof: NonNullable<HeadlinePart['proof']>): HeadlinePart => ({ text, proof })

/**
 * The page's heading, written from its figures: what moved, what is late, what rests on little, what has no category, what
 * rules have found, then what the board is asked for. Parts read one after the other give whole sentences. A trust without schools has its own.
 */
export function headline(
  totals: BoardTotals,
  asked: { decisions: number; ofMe: boolean },
  rules: readonly Pick<RuleOnPage, 'rule' | 'clause'>[] = [],
): HeadlinePart[] {
  if (totals.schools === 0) return [plain('No school belongs to the trust on this day.')]
  const stands =
    totals.uncategorised === totals.schools
      ? [[linked('No school has a category yet.', 'uncategorised')]]
      : [moved(totals), lateReviews(totals), weakEvidence(totals), uncategorised(totals)]
  return inOneLine([...stands, noticed(rules), toDecide(asked)])
}

/** Sentences one after another; those without words are left out. */
const inOneLine = (sentences: readonly HeadlinePart[][]): HeadlinePart[] =>
  sentences
    .filter((sentence) => sentence.length > 0)
    .flatMap((sentence, index) => (index > 0 ? [plain(' '), ...sentence] : sentence))

/** The heading of a page of one school, as its governors have it. */
export function headlineOfOne({ levels }: Pick<Scheme, 'levels'>, school: BoardSchool): HeadlinePart[] {
  const { category, movement, review } = school
  const compared = movementWords(movement?.direction ?? null)
  const record = { kind: 'school' as const, id: school.id }
  const stands: HeadlinePart[] =
    category === null
      ? [plain(`${school.name} has no category yet.`)]
      : asSentence(
          [
            plain(school.name),
            linked(
              `is in ${levels[category.level].label}`,
              category.categorisationId === null
                ? record
                : { kind: 'categorisation', id: category.categorisationId },
            ),
            ...(compared === null ? [] : [plain(`and ${compared}`)]),
          ],
          ' ',
        )
  const late = review?.late
    ? asSentence([linked('its review is late', { kind: 'review', id: review.id })])
    : []
  const weak = school.priorities.filter(lacksEvidence).length
  const rests = weak === 0 ? [] : asSentence([linked(needBetter(weak), 'evidence-weak')])
  return inOneLine([stands, late, rests])
}

/** What moved, as the title of its picture: "Three schools need less support than last year, one needs more". */
export const movementFinding = (totals: Pick<BoardTotals, 'movement'>): string =>
  moved(totals)
    .map(({ text }) => text)
    .join('')
    .replace(/\.$/, '')

function moved({ movement }: Pick<BoardTotals, 'movement'>): HeadlinePart[] {
  const { less, more, same } = movement
  if (less + more + same === 0) return [plain('There is no earlier year to compare with yet.')]
  if (less + more === 0) return [linked('No school is in another category than on 31 August.', 'same')]
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

const needBetter = (priorities: number): string =>
  `${countWords(priorities, 'priority needs', 'priorities need')} better evidence`

function weakEvidence({ evidence: { weak } }: BoardTotals): HeadlinePart[] {
  if (weak === 0) return []
  return asSentence([linked(needBetter(weak), 'evidence-weak')])
}

function uncategorised(totals: BoardTotals): HeadlinePart[] {
  const schools = countWords(totals.uncategorised, 'school has', 'schools have')
  return totals.uncategorised === 0 ? [] : asSentence([linked(`${schools} no category yet`, 'uncategorised')])
}

function noticed(rules: readonly Pick<RuleOnPage, 'rule' | 'clause'>[]): HeadlinePart[] {
  const [first, second] = rules
    .flatMap(({ rule, clause }) => (clause === null ? [] : [linked(clause, { rule })]))
    .slice(0, mostNoticed)
  if (!first) return []
  const begins = { ...first, text: sentenceCase(first.text) }
  return second ? [begins, plain(', and '), second, plain('.')] : [begins, plain('.')]
}

function toDecide({ decisions, ofMe }: { decisions: number; ofMe: boolean }): HeadlinePart[] {
  const categories = linked(countWords(decisions, 'category', 'categories'), 'decisions')
  return decisions === 0
    ? []
    : [plain(`${ofMe ? 'You are' : 'The board is'} asked to decide `), categories, plain('.')]
}

/** First part with a capital, commas (or something else) between, a full stop at the end. */
const asSentence = (parts: readonly HeadlinePart[], between = ', '): HeadlinePart[] => [
  ...parts.flatMap((part, index) =>
    index > 0 ? [plain(between), part] : [{ ...part, text: sentenceCase(part.text) }],
  ),
  plain('.'),
]
