import type { Blocker } from '../../contracts/common.ts'
import { dayWords } from '../calendar/day-words.ts'
import { notNow } from './life.ts'
import type { PairingStatus } from './pairing.ts'

/** How much of a visit there can be, in half-days: at most two weeks. */
export const supportVisitHalfDays = { min: 1, max: 20 }

/** Support in which visits are logged: the first one starts it, and one that was forgotten is added until both have judged it. */
const visited: readonly PairingStatus[] = ['agreed', 'active', 'paused', 'completed']

export type DeliveryFacts = {
  status: PairingStatus
  /** Half-days that both schools have agreed to. */
  halfDays: number
  /** Half-days of the visits that stand, the one at hand left out. */
  delivered: number
}

/** Half-days that may still be delivered; never fewer than none. domain.md §6: delivered never exceeds agreed. */
export const remaining = ({ halfDays, delivered }: Pick<DeliveryFacts, 'halfDays' | 'delivered'>): number =>
  Math.max(0, halfDays - delivered)

/** Why no visit can be logged or changed now; empty means that one can. */
export const visitBlockers = ({ status }: Pick<DeliveryFacts, 'status'>): Blocker[] =>
  visited.includes(status) ? [] : [notNow[status]]

/** Why a visit of so many half-days can't be taken back; empty means it can. Support that is completed was delivered in part at least. */
export const takeBackBlockers = (
  { status, delivered }: Pick<DeliveryFacts, 'status' | 'delivered'>,
  halfDays: number,
): Blocker[] =>
  status === 'completed' && delivered <= halfDays
    ? [
        {
          code: 'nothing-delivered',
          message: 'The support is completed, and this is all that was delivered: correct it instead',
        },
      ]
    : []

/** Why a visit of so many half-days can't be counted; empty means it can. */
export function deliveryBlockers(facts: DeliveryFacts, halfDays: number): Blocker[] {
  const left = remaining(facts)
  if (halfDays <= left) return []
  const more = halfDays - left
  return [
    {
      code: 'more-than-agreed',
      message:
        left === 0
          ? 'All that was agreed is delivered: extend the support first'
          : `${halfDaysLeft(left)} of what was agreed: extend the support by ${inHalfDays(more)} first, or log less`,
    },
  ]
}

const inHalfDays = (n: number) => `${n} half-day${n === 1 ? '' : 's'}`
const halfDaysLeft = (n: number) => `${inHalfDays(n)} ${n === 1 ? 'is' : 'are'} left`

/** What is wrong with the day of a visit, in words; null when nothing is. It lies between the agreement and the end. */
export function supportVisitDayFault(
  day: string,
  { agreedOn, endedOn }: { agreedOn: string; endedOn: string | null },
  today: string,
): string | null {
  if (day > today) return 'Give today or an earlier day'
  if (day < agreedOn) return `Both sides agreed on ${dayWords(agreedOn)}: give that day or a later one`
  return endedOn !== null && day > endedOn
    ? `The support ended on ${dayWords(endedOn)}: give that day or an earlier one`
    : null
}
