import { halfDayWords } from '../../accountability/words.ts'
import {
  freeFor,
  freeInCriterion,
  type Giver,
  leastHalfDays,
  type NeedOf,
  type OpenPairing,
  type SuggestProblem,
} from './problem.ts'

/** Why a giver cannot help with a need at all, whatever else speaks for it. */
export type Exclusion =
  | 'giver-left'
  | 'own-school'
  | 'not-offered'
  | 'conflict'
  | 'weaker'
  | 'needs-it-too'
  | 'open-already'
  | 'dismissed'
  | 'no-half-days'
  | 'too-few-half-days'
  | 'no-pairings-left'

/** Every reason why not; empty means that it can. One that doesn't offer the criterion is asked nothing more. */
export function exclusionsOf(
  giver: Giver,
  need: NeedOf,
  { open, dismissed }: Pick<SuggestProblem, 'open' | 'dismissed'>,
): Exclusion[] {
  const offer = giver.offers.find((it) => it.criterionKey === need.criterionKey)
  if (!offer) return ['not-offered']
  const pair = { giverId: giver.id, receiverId: need.receiverId, criterionKey: need.criterionKey }
  const free = freeFor(giver, need)
  const reasons: (Exclusion | false)[] = [
    giver.hasLeft && 'giver-left',
    giver.id === need.receiverId && 'own-school',
    giver.conflicts.includes(need.receiverId) && 'conflict',
    giver.kind === 'school' &&
      offer.rating !== null &&
      need.rating !== null &&
      offer.rating < need.rating &&
      'weaker',
    giver.kind === 'school' && offer.rating !== null && offer.rating <= 2 && 'needs-it-too',
    open.some(isThese(pair)) && 'open-already',
    dismissed.some(isThese(pair)) && 'dismissed',
    free <= 0 && 'no-half-days',
    free > 0 && free < leastHalfDays(need) && 'too-few-half-days',
    giver.pairingsLeft !== null && giver.pairingsLeft <= 0 && 'no-pairings-left',
  ]
  return reasons.filter((it) => it !== false)
}

/** Of the same two in the same criterion. */
export const isThese = (pair: OpenPairing) => (it: OpenPairing) =>
  it.giverId === pair.giverId && it.receiverId === pair.receiverId && it.criterionKey === pair.criterionKey

/** Why nobody can help with a need, whoever offers; null means that somebody may. */
export function neverHelped(need: NeedOf): 'receiver-left' | 'entitlement-used' | null {
  if (need.receiver.hasLeft) return 'receiver-left'
  const left = need.receiver.halfDaysLeft
  return left !== null && left < leastHalfDays(need) ? 'entitlement-used' : null
}

/** Reasons that come of pairings which nobody may have agreed to yet. */
const ofWork: readonly Exclusion[] = ['open-already', 'no-pairings-left']

/** In words, to stand behind the giver's name. `readsAll`: whether the reader may read pairings that aren't agreed yet. */
export function exclusionWords(reason: Exclusion, giver: Giver, need: NeedOf, readsAll: boolean): string {
  if (!readsAll && ofWork.includes(reason)) return `isn’t suggested for ${need.receiver.name} at present`
  switch (reason) {
    case 'giver-left':
      return 'has left the trust'
    case 'own-school':
      return 'is the school itself'
    case 'not-offered':
      return 'doesn’t offer this'
    case 'conflict':
      return `has a conflict of interest with ${need.receiver.name}`
    case 'weaker':
      return `is rated below ${need.receiver.name} in this itself`
    case 'needs-it-too':
      return 'wants help with this itself, by its published rating'
    case 'open-already':
      return `is paired with ${need.receiver.name} on this already`
    case 'dismissed':
      return `was turned down for ${need.receiver.name} this year`
    case 'no-half-days':
      return freeInCriterion(giver, need) === null
        ? 'has no days free this year'
        : 'has promised all that it offers in this'
    case 'too-few-half-days':
      return `has ${halfDayWords(freeFor(giver, need))} free${freeInCriterion(giver, need) === null ? '' : ' in this'}, and at least ${halfDayWords(leastHalfDays(need))} would be needed`
    case 'no-pairings-left':
      return 'has as many pairings at once as it may'
  }
}
