import type { RatedCriterion, Rating } from '@sixfold/shared/contracts/ratings.ts'
import {
  ratingLabel,
  ratingNoteFault,
  type RatingValue,
  ratingValues,
} from '@sixfold/shared/domain/categorisation/rating.ts'
import type { Scheme } from '@sixfold/shared/domain/categorisation/scheme.ts'

/** A rating as it is typed. `reason` says why it is changed, once the category was proposed. */
export type RatingText = { value: string; note: string; reason: string }

/** What is typed as a value; null while nothing is chosen. */
export const valueIn = ({ value }: Pick<RatingText, 'value'>): RatingValue | null =>
  ratingValues.find((one) => String(one) === value) ?? null

export const textOf = (rating: Rating | null): RatingText => ({
  value: String(rating?.value ?? ''),
  note: rating?.note ?? '',
  reason: '',
})

/** The same rating and note; a reason changes nothing by itself. */
export const sameRating = (a: Omit<RatingText, 'reason'>, b: Omit<RatingText, 'reason'>): boolean =>
  a.value === b.value && a.note.trim() === b.note.trim()

/** Why what is typed can't be saved yet; null when it can. `reasoned`: a change says why. */
export function ratingFault(text: RatingText, reasoned: boolean): string | null {
  const value = valueIn(text)
  if (value === null) return 'Choose a rating for this note'
  return (
    ratingNoteFault(value, text.note) ??
    (reasoned && text.reason.trim() === '' ? 'Say why it is changed' : null)
  )
}

/** The trust rates it otherwise than the head did, without a note that says why. */
export const isUnexplained = ({ self, rating }: Pick<RatedCriterion, 'self' | 'rating'>): boolean =>
  self !== null && rating !== null && self.value !== rating.value && rating.note === null

/** Both ratings in words, for whoever chooses between two that were given at once. */
export function bothRatings(scheme: Pick<Scheme, 'ratingWords'>, mine: RatingText, theirs: RatingText) {
  const said = (text: RatingText) => {
    const value = valueIn(text)
    return value === null ? '' : ratingLabel(scheme, value)
  }
  return [
    { label: 'Rating', mine: said(mine), theirs: said(theirs) },
    { label: 'Note', mine: mine.note, theirs: theirs.note },
  ]
}
