import type { Pairing } from '@sixfold/shared/contracts/support.ts'
import { remaining } from '@sixfold/shared/domain/support/delivery.ts'
import { formatDay, formatHalfDays, formatHalves, formatMoney } from '../../lib/format.ts'

/** "1½ of 3 days are delivered, 1½ days left." */
export function deliveredWords({
  halfDays,
  deliveredHalfDays: delivered,
}: Pick<Pairing, 'halfDays' | 'deliveredHalfDays'>): string {
  const left = remaining({ halfDays, delivered })
  if (delivered === 0) return `None of ${formatHalfDays(halfDays)} is delivered.`
  const rest = left === 0 ? 'all that was agreed' : `${formatHalfDays(left)} left`
  return `${formatHalves(delivered)} of ${formatHalfDays(halfDays)} ${delivered <= 2 ? 'is' : 'are'} delivered, ${rest}.`
}

/** "From 5 Jan 2027 until 26 Mar 2027"; null where no day is agreed. */
export function termWords({ startsOn, endsOn }: Pick<Pairing, 'startsOn' | 'endsOn'>): string | null {
  if (startsOn && endsOn) return `From ${formatDay(startsOn)} until ${formatDay(endsOn)}`
  if (startsOn) return `From ${formatDay(startsOn)}`
  return endsOn ? `Until ${formatDay(endsOn)}` : null
}

/** "£350 a day"; null where no cost is agreed. */
export const costWords = ({ costPenceADay }: Pick<Pairing, 'costPenceADay'>): string | null =>
  costPenceADay === null ? null : `${formatMoney(costPenceADay)} a day`
