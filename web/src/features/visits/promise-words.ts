import type { AnswerOf } from '@sixfold/shared/contracts/endpoint.ts'
import type { getEntitlement } from '@sixfold/shared/contracts/visits.ts'
import { formatHalfDays, formatHalves, inWords } from '../../lib/format.ts'

export type Promised = AnswerOf<typeof getEntitlement>
type TermOfVisits = Promised['visits'][number]

/** "2 of 4" visits; without a promise the number that there were. */
export const madeWords = ({ promised, made }: TermOfVisits): string =>
  promised === 0 ? String(made) : `${made} of ${promised}`

/** "two left", "all made", "one more than promised", "none promised". */
export function leftWords({ promised, made, left }: TermOfVisits): string {
  if (promised === 0) return 'none promised'
  if (left > 0) return `${inWords(left)} left`
  return made > promised ? `${inWords(made - promised)} more than promised` : 'all made'
}

/** "2½ of 15 days of support are agreed, 12½ days left. 1 day is delivered." */
export function supportWords({ promised, agreed, delivered, left }: SupportPromised): string {
  const given =
    delivered === undefined || agreed === 0
      ? ''
      : delivered === 0
        ? ' None is delivered yet.'
        : ` ${formatHalfDays(delivered)} ${delivered <= 2 ? 'is' : 'are'} delivered.`
  if (promised === 0) return `${formatHalfDays(agreed)} of support are agreed; none are promised yet.${given}`
  const rest = left > 0 ? `${formatHalfDays(left)} left` : 'none left'
  return `${formatHalves(agreed)} of ${formatHalfDays(promised)} of support are agreed, ${rest}.${given}`
}

/** Pictures that reviews froze earlier don't say what was delivered. */
type SupportPromised = Omit<Promised['support'], 'delivered'> & { delivered?: number | undefined }
