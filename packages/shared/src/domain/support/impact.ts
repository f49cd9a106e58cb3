import { type Decided, inForceOn } from '../categorisation/in-force.ts'
import type { RatingValue } from '../categorisation/rating.ts'
import { isLevel } from '../categorisation/scheme.ts'

/** A published rating, and the day on which its category took effect. */
export type PublishedRating = { value: RatingValue; effectiveOn: string }
export type RatingsAround = {
  before: PublishedRating | null
  after: PublishedRating | null
  /** From before to after, in levels; null where either has none. */
  change: number | null
}

/**
 * The receiver's published rating before support, in force on the day of the agreement, and after, in force today: only from a
 * later decision. `ratingOf` a decision is null where it has none of the criterion. domain.md §6.
 */
export function ratingsAround<D extends Decided>(
  decisions: readonly D[],
  ratingOf: (decision: D) => RatingValue | null,
  { agreedOn, today }: { agreedOn: string; today: string },
): RatingsAround {
  const [then, now] = [inForceOn(decisions, agreedOn), inForceOn(decisions, today)]
  const published = (it: D | null): PublishedRating | null => {
    const value = it && ratingOf(it)
    return it && value ? { value, effectiveOn: it.effectiveOn } : null
  }
  const [before, after] = [published(then), published(now?.id === then?.id ? null : now)]
  const change =
    before && after && isLevel(before.value) && isLevel(after.value) ? after.value - before.value : null
  return { before, after, change }
}

/** Nothing is claimed of fewer pairings than these. */
export const fewestToClaim = 3

/** What is known of one pairing: half-days delivered, what they cost in pence, and how the rating changed; null: not known. */
export type Effect = { delivered: number; costPence: number | null; change: number | null }

/** `value` is null where too few pairings are behind it; `n` are those of which all is known that it takes. */
export type Claim = { n: number; value: number | null }
export type Claims = { pairings: number; perTenHalfDays: Claim; perThousandPounds: Claim }

/**
 * Change of rating per ten half-days and per £1,000: all changes by all that was delivered, or paid, so that a short pairing
 * weighs as little as it is. Rounded to hundredths. It says what went along with support, not what support brought about.
 */
export function claimsOf(effects: readonly Effect[]): Claims {
  const known = effects.flatMap(({ delivered, costPence, change }) =>
    change === null ? [] : [{ delivered, costPence: costPence ?? 0, change }],
  )
  return {
    pairings: effects.length,
    perTenHalfDays: claim(known, ({ delivered }) => delivered, 10),
    perThousandPounds: claim(known, ({ costPence }) => costPence, 100_000),
  }
}

function claim<Known extends { change: number }>(
  known: readonly Known[],
  amount: (it: Known) => number,
  per: number,
): Claim {
  const counted = known.filter((it) => amount(it) > 0)
  if (counted.length < fewestToClaim) return { n: counted.length, value: null }
  const sum = (of: (it: Known) => number) => counted.reduce((total, it) => total + of(it), 0)
  // No −0.
  return {
    n: counted.length,
    value: Math.round((sum((it) => it.change) * per * 100) / sum(amount)) / 100 || 0,
  }
}
