import type { Level, Scheme } from './scheme.ts'

/** Need for support against last year's category. */
export const movements = ['less', 'more', 'same'] as const
export type Movement = (typeof movements)[number]

/**
 * How a school's need for support moved; `before` is the level in force on the 31 August before (domain.md §4.3).
 * Null where either is missing: a first category moves nowhere.
 */
export function movementBetween(before: Level | null, now: Level | null): Movement | null {
  if (before === null || now === null) return null
  if (before === now) return 'same'
  return now > before ? 'less' : 'more'
}

const words: Record<Movement, string> = {
  less: 'needs less support than last year',
  more: 'needs more support than last year',
  same: 'needs as much support as last year',
}

/** A sentence's end, e.g. "needs less support than last year"; null when there is nothing to compare. */
export const movementWords = (movement: Movement | null): string | null => (movement ? words[movement] : null)

/** A table's cell: "less, was Repair", "same", or "–" when there is nothing to compare. */
export function shortMovement(
  { levels }: Pick<Scheme, 'levels'>,
  before: Level | null,
  now: Level | null,
): string {
  const movement = movementBetween(before, now)
  if (movement === null || before === null) return '–'
  return movement === 'same' ? 'same' : `${movement}, was ${levels[before].label}`
}
