import { exclusionWords } from './exclusion.ts'
import { halfDayWords, leastHalfDays, type NeedOf, type SuggestProblem } from './problem.ts'
import type { Unmatched } from './suggestions.ts'

/** In whole sentences, why nobody is suggested for a need. */
export function unmatchedWords(
  it: Unmatched,
  need: NeedOf,
  { givers }: Pick<SuggestProblem, 'givers'>,
): string {
  const { receiver } = need
  switch (it.why) {
    case 'receiver-left':
      return `${receiver.name} has left the trust.`
    case 'entitlement-used':
      return `${receiver.name} has ${halfDayWords(receiver.halfDaysLeft ?? 0)} of its entitlement left, and at least ${leastHalfDays(need)} are needed.`
    case 'nobody-offers':
      return 'Nobody offers help in this.'
    case 'gains-nothing':
      return 'Whoever could help costs more than the help is worth, by the weights.'
    case 'time-ran-out':
      return 'The time was up before this was settled.'
    case 'all-refused':
      return it.refused
        .flatMap(({ giverId, reasons }) => {
          const giver = givers.find((one) => one.id === giverId)
          const [first] = reasons
          return giver && first && first !== 'own-school'
            ? [`${giver.name} ${exclusionWords(first, giver, need)}.`]
            : []
        })
        .join(' ')
    case 'outweighed':
      return `Whoever could help, or what is left of the entitlement, goes to ${it.by.length === 1 ? 'another need that gains' : `${it.by.length} other needs that gain`} more.`
  }
}
