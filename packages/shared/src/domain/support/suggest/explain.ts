import { daysFigure, halfDayWords } from '../../accountability/words.ts'
import { type Scheme, criterionName } from '../../categorisation/scheme.ts'
import { moneyWords } from '../../plans/money-words.ts'
import { type Phase, phaseLabels } from '../../schools/phases.ts'
import { type FitKind, metresBetween, offerOf, phasesInCommon, sameHub, shareNetwork } from './fit.ts'
import { withinSentence } from '../strengths.ts'
import { pastImpact } from './past-impact.ts'
import { freeInCriterion, type Giver, type NeedOf } from './problem.ts'

/** The trust's own words for ratings and criteria. */
export type FitWords = Pick<Scheme, 'ratingWords' | 'criteria' | 'former'>

/** A part of the fit in words that a leader can say to a head, e.g. "Leading in curriculum and teaching since 2025". */
export function explainFit(
  kind: FitKind,
  giver: Giver,
  need: NeedOf,
  halfDays: number,
  words: FitWords,
): string {
  switch (kind) {
    case 'cover':
      return need.rating === null
        ? `Asked for by ${need.receiver.name}`
        : `${need.receiver.name} is rated ${words.ratingWords[need.rating]}`
    case 'half-days':
      return `${daysFigure(halfDays)} of ${halfDayWords(need.halfDays)} wanted`
    case 'strength':
      return strength(giver, need, words)
    case 'phase':
      return phase(giver, need)
    case 'distance':
      return distance(metresBetween(giver.place, need.receiver.place))
    case 'impact':
      return impact(giver, need)
    case 'together':
      return together(sameHub(giver, need), shareNetwork(giver, need))
    case 'load':
      return load(giver, need, words)
    case 'cost':
      return giver.costADay ? `${moneyWords(giver.costADay)} a day` : 'No cost'
  }
}

function strength(giver: Giver, need: NeedOf, words: FitWords): string {
  const criterion = withinSentence(criterionName(words, need.criterionKey))
  const offer = offerOf(giver, need)
  const since = offer?.since ? ` since ${offer.since.slice(0, 4)}` : ''
  if (offer && offer.rating !== null) return `${words.ratingWords[offer.rating]} in ${criterion}${since}`
  return `Offers help in ${criterion}${since}`
}

function phase(giver: Giver, need: NeedOf): string {
  const wanted = need.receiver.phases
  if (giver.phases.length === 0 || wanted.length === 0) return 'Phase not known'
  const common = phasesInCommon(giver, need)
  if (common.length === 0) return 'Different phase'
  if (common.length < wanted.length) return `Knows ${phaseList(common)} of ${phaseList(wanted)}`
  return wanted.length === 1 ? 'Same phase' : 'Same phases'
}

const phaseList = (phases: readonly Phase[], between = ', '): string =>
  phases.map((it) => phaseLabels[it].toLowerCase()).join(between)

function distance(metres: number | null): string {
  if (metres === null) return 'Distance not known'
  return metres < 1000 ? 'Less than 1 km' : `${Math.round(metres / 1000)} km`
}

function impact(giver: Giver, need: NeedOf): string {
  const { mean, pairings, phases } = pastImpact(giver, need)
  if (pairings === 0) return 'No earlier help in this judged yet'
  if (mean === null)
    return `Earlier help in this judged ${pairings === 1 ? 'once' : 'twice'}: too few to count`
  const whom = phases.length === 0 ? '' : ` with ${phaseList(phases, ' and ')} schools`
  return `Impact of earlier help in this${whom}: ${mean.toFixed(1)} of 3, from ${pairings} pairings`
}

function load(giver: Giver, need: NeedOf, words: FitWords): string {
  const all = `${daysFigure(giver.halfDays.free)} of ${halfDayWords(giver.halfDays.year)} free`
  const here = freeInCriterion(giver, need)
  return here === null
    ? all
    : `${all}, ${daysFigure(here)} of them in ${withinSentence(criterionName(words, need.criterionKey))}`
}

function together(hub: boolean, network: boolean): string {
  if (hub) return network ? 'Same hub, and a network in common' : 'Same hub'
  return network ? 'A network in common' : 'No hub or network in common'
}
