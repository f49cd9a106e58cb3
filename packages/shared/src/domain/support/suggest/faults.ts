import type { SuggestProblem } from './problem.ts'

/** Why a problem cannot be solved as it stands, in words; empty means that it can. Numbers that aren't whole have no place in it. */
export function problemFaults({ givers, receivers, needs, weights }: SuggestProblem): string[] {
  const { cover, ...others } = weights
  const receiverIds = new Set(receivers.map((it) => it.id))
  const faults: (string | false)[] = [
    hasTwice(givers) && 'Two givers have the same id.',
    hasTwice(receivers) && 'Two receivers have the same id.',
    hasTwice(needs) && 'Two needs have the same id.',
    ![...Object.values(cover), ...Object.values(others)].every((it) => isCount(it) && it <= 1000) &&
      'Each weight is a whole number from 0 to 1,000.',
    weights.reachKm < 1 && 'The reach is at least 1 km.',
    ...needs.map(
      (need) => !(isCount(need.halfDays) && need.halfDays > 0) && `Need ${need.id} wants no half-day.`,
    ),
    ...needs.map((need) => !receiverIds.has(need.receiverId) && `Need ${need.id} is of no school here.`),
    ...givers.map(
      ({ name, halfDays, offers, pairingsLeft, costADay }) =>
        ![
          halfDays.year,
          halfDays.free,
          ...offers.map(({ freeHalfDays }) => freeHalfDays ?? 0),
          pairingsLeft ?? 0,
          costADay ?? 0,
        ].every(isCount) && `${name}: half-days, pairings and pence are whole numbers from 0.`,
    ),
    ...receivers.map(
      ({ name, halfDaysLeft }) =>
        !isCount(halfDaysLeft ?? 0) && `${name}: half-days are whole numbers from 0.`,
    ),
  ]
  return faults.filter((it) => it !== false)
}

const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0

const hasTwice = (rows: readonly { id: string }[]): boolean =>
  new Set(rows.map((it) => it.id)).size < rows.length
