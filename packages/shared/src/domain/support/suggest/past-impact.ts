import type { Phase } from '../../schools/phases.ts'
import type { Giver, NeedOf } from './problem.ts'
import { fewestForImpact } from './weights.ts'

/** What came of earlier help: `mean` from 0 (none yet) to 3 (sustained), null where too few pairings say anything. */
export type PastImpact = {
  mean: number | null
  pairings: number
  /** The receiver's phases that were helped, where help to schools like it is what counts; empty where all help does. */
  phases: readonly Phase[]
}

/**
 * What came of the giver's earlier help in the criterion: with schools that share a phase with this receiver, where there are
 * enough of them, else with all. Raising what one of them was judged never lowers the mean.
 */
export function pastImpact(giver: Giver, { criterionKey, receiver }: NeedOf): PastImpact {
  const all = giver.impact.filter((it) => it.criterionKey === criterionKey)
  const alike = all.filter(({ phases }) => phases.some((phase) => receiver.phases.includes(phase)))
  const inContext = alike.length >= fewestForImpact
  const counted = inContext ? alike : all
  return {
    mean:
      counted.length < fewestForImpact
        ? null
        : counted.reduce((sum, { impact }) => sum + impact, 0) / counted.length,
    pairings: counted.length,
    phases: inContext
      ? receiver.phases.filter((phase) => alike.some(({ phases }) => phases.includes(phase)))
      : [],
  }
}
