import type { Pairing } from '@sixfold/shared/contracts/support.ts'
import { remaining } from '@sixfold/shared/domain/support/delivery.ts'
import { formatDay, formatHalfDays, formatHalves, formatMoney } from '../../lib/format.ts'

/** "1½ of 3 days are delivered, 1½ days left."; once it has ended, "1½ of 3 days were delivered, 1½ days weren’t used." */
export function deliveredWords({
  halfDays,
  deliveredHalfDays: delivered,
  status,
}: Pick<Pairing, 'halfDays' | 'deliveredHalfDays' | 'status'>): string {
  const left = remaining({ halfDays, delivered })
  const ended = over.includes(status)
  const [one, more] = ended ? ['was', 'were'] : ['is', 'are']
  if (delivered === 0) return `None of ${formatHalfDays(halfDays)} ${one} delivered.`
  const rest = left === 0 ? 'all that was agreed' : ended ? unusedWords(left) : `${formatHalfDays(left)} left`
  return `${formatHalves(delivered)} of ${formatHalfDays(halfDays)} ${delivered <= 2 ? one : more} delivered, ${rest}.`
}

const over: readonly Pairing['status'][] = ['completed', 'evaluated', 'withdrawn']

/** "½ day wasn’t used". */
export const unusedWords = (halfDays: number): string =>
  `${formatHalfDays(halfDays)} ${halfDays <= 2 ? 'wasn’t' : 'weren’t'} used`

/** "From 5 Jan 2027 until 26 Mar 2027"; null where no day is agreed. */
export function termWords({ startsOn, endsOn }: Pick<Pairing, 'startsOn' | 'endsOn'>): string | null {
  if (startsOn && endsOn) return `From ${formatDay(startsOn)} until ${formatDay(endsOn)}`
  if (startsOn) return `From ${formatDay(startsOn)}`
  return endsOn ? `Until ${formatDay(endsOn)}` : null
}

/** "£350 a day"; null where no cost is agreed. */
export const costWords = ({ costPenceADay }: Pick<Pairing, 'costPenceADay'>): string | null =>
  costPenceADay === null ? null : `${formatMoney(costPenceADay)} a day`
