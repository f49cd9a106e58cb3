import type { SupportClaims, SupportImpact } from '@sixfold/shared/contracts/support-impact.ts'
import { impactWords } from '@sixfold/shared/domain/progress/words.ts'
import type { Side } from '@sixfold/shared/domain/support/pairing.ts'
import { count, inWords, sentence } from '../../lib/format.ts'

/** "Six pairings are completed. Of five the rating before and after is known: it rose in four and stayed in one." */
export function impactInWords(items: readonly SupportImpact[]): string {
  const changes = items.flatMap(({ ratings }) =>
    ratings?.change === null || !ratings ? [] : [ratings.change],
  )
  const of = (test: (change: number) => boolean, verb: string) => {
    const n = changes.filter(test).length
    return n > 0 && `${verb} in ${inWords(n)}`
  }
  const moved = [
    of((it) => it > 0, 'rose'),
    of((it) => it === 0, 'stayed'),
    of((it) => it < 0, 'fell'),
  ].filter((it) => it !== false)
  const completed = `${sentence(inWords(items.length))} ${items.length === 1 ? 'pairing is' : 'pairings are'} completed.`
  const last = moved.pop()
  if (last === undefined) return completed
  const how = moved.length === 0 ? last : `${moved.join(', ')} and ${last}`
  return `${completed} Of ${inWords(changes.length)} the rating before and after is known: it ${how}.`
}

/** "one level up"; or why there is nothing to compare. */
export function changeInWords({ before, after, change }: NonNullable<SupportImpact['ratings']>): string {
  if (!before) return after ? 'not rated before' : 'not rated'
  if (!after) return 'no later rating yet'
  if (change === null) return 'nothing to compare'
  if (change === 0) return 'as before'
  const levels = Math.abs(change)
  return `${inWords(levels)} ${levels === 1 ? 'level' : 'levels'} ${change > 0 ? 'up' : 'down'}`
}

/** What a school says, as far as one may read it. */
export function judgedInWords(said: SupportImpact['evaluations'], side: Side): string {
  const evaluation = said[side]
  if (evaluation) return impactWords[evaluation.impact].label
  return said[`${side}Judged`] ? 'Read once both have judged' : 'Not judged yet'
}

type Claim = SupportClaims['perTenHalfDays']
const tooFew = (n: number) => (n === 0 ? 'None yet' : `Too few yet: ${count(n, 'pairing')}`)

/** "2.3 of 3, from 5 pairings". */
export const judgedClaimInWords = ({ n, value }: Claim): string =>
  value === null ? tooFew(n) : `${value.toLocaleString('en-GB')} of 3, from ${count(n, 'pairing')}`

/** "75%, from 5 pairings". */
export const measuresClaimInWords = ({ n, value }: Claim): string =>
  value === null ? tooFew(n) : `${value}%, from ${count(n, 'pairing')}`

/** "+0.4, from 5 pairings"; "Too few yet: 2 pairings", which is fewer than three. */
export function claimInWords({ n, value }: Claim): string {
  if (value === null) return tooFew(n)
  const sign = value > 0 ? '+' : value < 0 ? '−' : ''
  return `${sign}${Math.abs(value).toLocaleString('en-GB')}, from ${count(n, 'pairing')}`
}
