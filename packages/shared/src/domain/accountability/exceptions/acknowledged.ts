import type { Blocker } from '../../../contracts/common.ts'
import type { Found } from './rule.ts'

/** That somebody has seen an exception: on a day, as bad as it was then. */
export type Acknowledged = { day: string; degree: number }

/**
 * Whether an acknowledgement still holds: the exception is no worse than then, and this spell of it had begun by then. One that ended and
 * came anew has begun since.
 */
export const stillHolds = (it: Acknowledged, found: Pick<Found, 'degree' | 'since'>): boolean =>
  found.since <= it.day && found.degree <= it.degree

/** Why an exception can't be acknowledged as it was read; empty means it can. `seen` is the degree that was read. */
export const acknowledgeBlockers = (found: Pick<Found, 'degree'> | null, seen: number): Blocker[] => {
  if (!found)
    return [{ code: 'ended', message: 'This isn’t an exception any more: there is nothing to acknowledge' }]
  return found.degree > seen
    ? [{ code: 'worse', message: 'This has become worse since you read it: look at it again' }]
    : []
}
