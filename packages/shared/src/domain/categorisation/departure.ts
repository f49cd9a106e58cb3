import type { Level, Scheme } from './scheme.ts'

/** Whether a proposed level is another than the suggested one. Without a suggestion there is nothing to depart from. */
export const departs = (level: Level, suggested: Level | null): boolean =>
  suggested !== null && level !== suggested

/** What is wrong with the reason for departing, for its field; null when nothing is. domain.md §4.2 */
export function departureFault(
  { levels }: Pick<Scheme, 'levels'>,
  of: { level: Level; suggested: Level | null; departure: string | null },
): string | null {
  const { level, suggested, departure } = of
  if (departs(level, suggested))
    return departure === null && suggested !== null
      ? `The ratings suggest ${levels[suggested].label}: say why you propose ${levels[level].label}`
      : null
  if (departure === null) return null
  return suggested === null
    ? 'The ratings suggest nothing yet, so there is nothing to depart from'
    : `${levels[level].label} is what the ratings suggest, so there is nothing to depart from`
}
