import { halfDayWords } from '../../accountability/words.ts'
import { criterionName, type Scheme } from '../../categorisation/scheme.ts'
import { withinSentence } from '../strengths.ts'
import { exclusionWords } from './exclusion.ts'
import { leastHalfDays, type NeedOf, type SuggestProblem } from './problem.ts'
import type { Unmatched } from './suggestions.ts'

/** Needs that a sentence names; how many more there are is said. */
const mostNamed = 5

/**
 * In whole sentences, why nobody is suggested for a need. Whoever doesn't read all pairings (`readsAll`) is told nothing of those that
 * aren't agreed yet.
 */
export function unmatchedWords(
  it: Unmatched,
  need: NeedOf,
  problem: Pick<SuggestProblem, 'givers' | 'receivers' | 'needs'>,
  scheme: Pick<Scheme, 'criteria' | 'former'>,
  readsAll: boolean,
): string {
  const { receiver } = need
  const left = halfDayWords(receiver.halfDaysLeft ?? 0)
  switch (it.why) {
    case 'receiver-left':
      return `${receiver.name} has left the trust.`
    case 'entitlement-used':
      return `${receiver.name} has ${left} of its entitlement left, and at least ${halfDayWords(leastHalfDays(need))} would be needed.`
    case 'nobody-offers':
      return 'Nobody offers help in this.'
    case 'gains-nothing':
      return 'Whoever could help costs more than the help is worth, by the weights.'
    case 'time-ran-out':
      return 'The time was up before this was settled.'
    case 'all-refused':
      return it.refused
        .flatMap(({ giverId, reasons }) => {
          const giver = problem.givers.find((one) => one.id === giverId)
          const [first] = reasons
          return giver && first && first !== 'own-school'
            ? [`${giver.name} ${exclusionWords(first, giver, need, readsAll)}.`]
            : []
        })
        .join(' ')
    case 'outweighed': {
      const gain = it.by.length === 1 ? 'a need that gains more' : 'needs that gain more'
      return it.spent === 'entitlement'
        ? `What is left of ${receiver.name}’s entitlement, ${left}, goes to ${gain}: ${named(it.by.map(criterionOf))}.`
        : `${readsAll ? spentWords[it.spent] : 'Whoever could help is suggested for'} ${gain}: ${named(it.by.map((id) => `${schoolOf(id)} in ${criterionOf(id)}`))}.`
    }
  }

  function criterionOf(needId: string): string {
    const key = problem.needs.find(({ id }) => id === needId)?.criterionKey
    return key ? withinSentence(criterionName(scheme, key)) : ''
  }
  function schoolOf(needId: string): string {
    const of = problem.needs.find(({ id }) => id === needId)?.receiverId
    return problem.receivers.find(({ id }) => id === of)?.name ?? ''
  }
}

/** What goes to other needs: a leader may ask for days, or let schools give in more pairings at once. */
const spentWords = {
  days: 'The days of whoever could help go to',
  pairings: 'Whoever could help has days left, but as many pairings at once as it may with',
  givers: 'Whoever could help has too few days left, or as many pairings at once as it may, with',
} as const

/** Names of criteria hold commas and "and": "Elm School in inclusion; …; 3 others". */
function named(all: readonly string[]): string {
  const more = all.length - mostNamed
  return (more > 1 ? [...all.slice(0, mostNamed), `${more} others`] : all).join('; ')
}
