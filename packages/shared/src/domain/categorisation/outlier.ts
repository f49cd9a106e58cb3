import { isLevel } from './scheme.ts'
import type { RatingValue } from './rating.ts'

/** With which other rating one stands out against. */
export const outlierKinds = ['self', 'before'] as const
export type OutlierKind = (typeof outlierKinds)[number]

/** So many levels apart are worth a second look. */
const farApart = 2

/**
 * Against what a rating stands out in moderation: two levels or more from what the head says of the own school, or from last year's.
 * A rating without a level stands out against nothing. Said on the page as the rule by which cells are marked.
 */
export function outlierAgainst(of: {
  value: RatingValue | null
  self: RatingValue | null
  before: RatingValue | null
}): OutlierKind[] {
  const { value } = of
  if (!isLevel(value)) return []
  return outlierKinds.filter((kind) => {
    const other = of[kind]
    return isLevel(other) && Math.abs(value - other) >= farApart
  })
}
