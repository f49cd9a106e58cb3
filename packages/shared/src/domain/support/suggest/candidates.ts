import { type Exclusion, exclusionsOf, neverHelped } from './exclusion.ts'
import { fitParts, totalFit } from './fit.ts'
import { freeFor, type Giver, leastHalfDays, type NeedOf, type SuggestProblem } from './problem.ts'

/** A giver that may help with a need, and is worth more than nobody. */
export type Candidate = {
  giver: Giver
  need: NeedOf
  /** Half-days that it would give, from half of what is wanted to as many as both sides have. */
  least: number
  most: number
  /** Its fit but for the points of its half-days. */
  base: number
}

export type Refused = { giverId: string; reasons: Exclusion[] }

/** A need with whoever may help, and why the others may not. Those who don't offer the criterion aren't named. */
export type Weighed = {
  need: NeedOf
  never: ReturnType<typeof neverHelped>
  candidates: Candidate[]
  refused: Refused[]
  /** Givers that may help, though their fit is nothing or less. */
  worthless: string[]
}

/**
 * Every need with its candidates. Needs come by urgency, then by the name of their school; givers by name. What is decided
 * between equally good pairings follows this order, in which the problem's own order plays no part.
 */
export function weigh(problem: SuggestProblem): Weighed[] {
  const receivers = new Map(problem.receivers.map((it) => [it.id, it]))
  const givers = problem.givers.toSorted((a, b) => inOrder([a.name, a.id], [b.name, b.id]))
  return problem.needs
    .flatMap((need) => {
      const receiver = receivers.get(need.receiverId)
      return receiver ? [{ ...need, receiver }] : []
    })
    .toSorted(
      (a, b) =>
        urgency(a) - urgency(b) ||
        inOrder([a.receiver.name, a.criterionKey, a.id], [b.receiver.name, b.criterionKey, b.id]),
    )
    .map((need) => weighNeed(need, givers, problem))
}

function weighNeed(
  need: NeedOf,
  givers: readonly Giver[],
  { weights, ...others }: Pick<SuggestProblem, 'open' | 'dismissed' | 'weights'>,
): Weighed {
  const weighed: Weighed = { need, never: neverHelped(need), candidates: [], refused: [], worthless: [] }
  for (const giver of givers) {
    const reasons = exclusionsOf(giver, need, others)
    if (reasons.includes('not-offered')) continue
    if (reasons.length > 0) {
      weighed.refused.push({ giverId: giver.id, reasons })
      continue
    }
    if (weighed.never) continue
    const most = Math.min(need.halfDays, freeFor(giver, need), need.receiver.halfDaysLeft ?? need.halfDays)
    const base = totalFit(fitParts(giver, need, 0, weights))
    if (base + weights.halfDay * most <= 0) weighed.worthless.push(giver.id)
    else weighed.candidates.push({ giver, need, least: leastHalfDays(need), most, base })
  }
  return weighed
}

/** A need that nobody rated stands behind those rated Developing. */
const urgency = ({ rating }: NeedOf): number => rating ?? 2.5

/** By code units, so that every machine sorts alike. */
function inOrder(a: readonly string[], b: readonly string[]): number {
  for (const [index, left] of a.entries()) {
    const right = b[index] ?? ''
    if (left !== right) return left < right ? -1 : 1
  }
  return 0
}
