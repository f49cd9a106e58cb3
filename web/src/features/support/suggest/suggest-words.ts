import type { Suggestion, SuggestionRun } from '@sixfold/shared/contracts/suggestions.ts'
import { inWords, sentence } from '../../../lib/format.ts'

/** "Four pairings are suggested; two needs are left." */
export function foundWords({
  suggestions,
  unmatched,
}: Pick<SuggestionRun, 'suggestions' | 'unmatched'>): string {
  if (suggestions.length + unmatched.length === 0)
    return 'No school needs help that isn’t being given: by published ratings, approved plans and what schools ask for.'
  const [found, left] = [suggestions.length, unmatched.length]
  const is = (n: number) => (n === 1 ? 'is' : 'are')
  const first =
    found === 0
      ? 'No pairing is suggested'
      : sentence(`${inWords(found)} ${found === 1 ? 'pairing' : 'pairings'} ${is(found)} suggested`)
  const answered = suggestions.filter(
    ({ pairingId, dismissed }) => pairingId !== null || dismissed !== null,
  ).length
  const since = answered === 0 ? '' : `, ${inWords(answered)} of them answered since`
  return `${first}${since}; ${left === 0 ? 'no need is left' : `${inWords(left)} ${left === 1 ? 'need' : 'needs'} ${is(left)} left`}.`
}

/** How far it is proven that no other choice adds up to more. */
export function howSure({ proof }: Pick<SuggestionRun, 'proof'>): string {
  if (!proof) return ''
  return proof.optimal
    ? `No other choice adds up to more points: ${proof.fit} in all, proven in ${proof.seconds} s.`
    : `The time was up: a better choice would gain at most ${proof.gap} points on ${proof.fit}.`
}

/** "12 points less on this pairing, and Fenwick Infant School, Inclusion would lose its help". */
export function alternativeWords({
  difference,
  takenFrom,
}: Pick<Suggestion['alternatives'][number], 'difference' | 'takenFrom'>): string {
  const points = Math.abs(difference)
  const own =
    difference === 0
      ? 'as many points on this pairing'
      : `${points} ${points === 1 ? 'point' : 'points'} ${difference < 0 ? 'less' : 'more'} on this pairing`
  return takenFrom.length === 0 ? own : `${own}; it would be taken from ${takenFrom.join(' and ')}`
}
