import { type CriterionKey, type Level, type Scheme, isLevel } from './scheme.ts'

/** Why a criterion has no level; each wants a reason in words. domain.md §1, "rating" */
export const unratedValues = ['not-applicable', 'too-early'] as const
export type Unrated = (typeof unratedValues)[number]

/** What somebody says of a criterion: a level from 4 to 1, or why there is none. */
export type RatingValue = Level | Unrated

export type Rated = { criterionKey: CriterionKey; value: RatingValue }

/** Every value, as screens list them. */
export const ratingValues: readonly RatingValue[] = [4, 3, 2, 1, ...unratedValues]

const unratedWords: Record<Unrated, string> = {
  'not-applicable': 'Not applicable',
  'too-early': 'Too early to say',
}

/** Number and word, "3 Secure"; or "Too early to say". Never the number alone. */
export const ratingLabel = ({ ratingWords }: Pick<Scheme, 'ratingWords'>, value: RatingValue): string =>
  isLevel(value) ? `${value} ${ratingWords[value]}` : unratedWords[value]

/** What is wrong with a rating's note, for its field; null when nothing is. Without a level the note is the reason. */
export const ratingNoteFault = (value: RatingValue, note: string | null): string | null =>
  isLevel(value) || (note ?? '').trim() !== '' ? null : 'Say why it has no rating from 1 to 4'
