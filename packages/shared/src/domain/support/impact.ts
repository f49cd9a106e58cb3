import { type Decided, inForceOn } from '../categorisation/in-force.ts'
import type { RatingValue } from '../categorisation/rating.ts'
import { isLevel } from '../categorisation/scheme.ts'
import { type ImpactRating, impactRatings } from '../progress/words.ts'

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

/** A value of a measure, and the day on which it was seen. */
export type Seen = { value: number; on: string }
export type MeasureAround = {
  before: Seen | null
  after: Seen | null
  /** Whether it moved as was wanted; null where either is missing. */
  moved: 'better' | 'same' | 'worse' | null
}

/**
 * A measure before support, as last observed by the day of the agreement, else its baseline, and after: the newest observation of a
 * later day. `observations` are those that count.
 */
export function measureAround(
  {
    baseline,
    baselineOn,
    better,
  }: { baseline: number | null; baselineOn: string | null; better: 'up' | 'down' },
  observations: readonly { value: number | null; observedOn: string }[],
  agreedOn: string,
): MeasureAround {
  const seen = observations
    .flatMap(({ value, observedOn }) => (value === null ? [] : [{ value, on: observedOn }]))
    .toSorted((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0))
  const start = baseline === null || baselineOn === null ? null : { value: baseline, on: baselineOn }
  const before = seen.find(({ on }) => on <= agreedOn) ?? start
  const after = seen.find(({ on }) => on > agreedOn) ?? null
  if (!before || !after) return { before, after, moved: null }
  const up = after.value - before.value
  return { before, after, moved: up === 0 ? 'same' : up > 0 === (better === 'up') ? 'better' : 'worse' }
}

/** How the receiver judged it, from 0 (none yet) to 3 (sustained). */
export const judgedLevel = (impact: ImpactRating): number => impactRatings.indexOf(impact)

/**
 * What is known of one pairing: half-days delivered, what they cost in pence, how the rating changed, how the receiver judged it, and
 * how many of its measures moved at all that is known, and as was wanted; null: not known.
 */
export type Effect = {
  delivered: number
  costPence: number | null
  change: number | null
  judged: number | null
  measures: { known: number; better: number } | null
}

/** `value` is null where too few pairings are behind it; `n` are those of which all is known that it takes. */
export type Claim = { n: number; value: number | null }
export type Claims = {
  pairings: number
  perTenHalfDays: Claim
  perThousandPounds: Claim
  /** The mean of the receivers' judgements, from 0 to 3, in tenths. */
  judged: Claim
  /** Of a hundred measures with a value before and after, how many moved as was wanted. `n` are pairings. */
  measuresBetter: Claim
}

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
    judged: meanOf(
      effects.flatMap(({ judged }) => (judged === null ? [] : [{ of: judged * 10, in: 10 }])),
      10,
    ),
    measuresBetter: meanOf(
      effects.flatMap(({ measures }) =>
        measures && measures.known > 0 ? [{ of: measures.better * 100, in: measures.known }] : [],
      ),
      1,
    ),
  }
}

/** All parts by all wholes, rounded to one in `per`. */
function meanOf(counted: readonly { of: number; in: number }[], per: number): Claim {
  if (counted.length < fewestToClaim) return { n: counted.length, value: null }
  const [of, all] = [counted.reduce((sum, it) => sum + it.of, 0), counted.reduce((sum, it) => sum + it.in, 0)]
  return { n: counted.length, value: Math.round((of * per) / all) / per }
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
