import { addDays } from '../../calendar/days.ts'
import { countsUntil } from '../../evidence/strength.ts'
import type { ClaimFacts } from './facts.ts'

/**
 * The first day of the unbroken spell for which something has held, by days on which it can have changed; it holds on `today`. Without
 * a day before on which it didn't, the earliest of them.
 */
export function holdsSince(
  changes: readonly string[],
  holds: (day: string) => boolean,
  today: string,
): string {
  let since = today
  for (const day of [...new Set(changes)]
    .filter((one) => one <= today)
    .toSorted()
    .toReversed()) {
    if (!holds(day)) break
    since = day
  }
  return since
}

/** Days on which the strength of a claim can have changed: it began, something was linked, began or ceased to count. */
export const changesOf = ({ since, linked }: ClaimFacts, months: number): string[] => [
  since,
  ...linked.flatMap((one) => [
    one.linkedOn,
    one.effectiveOn,
    addDays(countsUntil(one, months), 1),
    ...(one.withdrawnOn === null ? [] : [one.withdrawnOn]),
  ]),
]
