import type { Blocker } from '../../../contracts/common.ts'
import type { ExceptionState } from './names.ts'
import type { Found } from './rule.ts'

/** That somebody has seen an exception: on a day, as bad as it was then. */
export type Acknowledged = { day: string; degree: number }

/**
 * Whether an acknowledgement still holds: the exception is no worse than then, and this spell of it had begun by then. One that ended and
 * came anew has begun since.
 */
export const stillHolds = (it: Acknowledged, found: Pick<Found, 'degree' | 'since'>): boolean =>
  found.since <= it.day && found.degree <= it.degree

type Said = Pick<Found, 'degree' | 'reason' | 'basis'>

/** Whether two readers of an exception read the same: as bad, and for the same reason. */
export const readTheSame = (a: Said, b: Said): boolean =>
  a.degree === b.degree && (a.basis ?? a.reason) === (b.basis ?? b.reason)

type Standing = Said & { state: ExceptionState }

/**
 * Whether there is something to acknowledge: it is open, or still open to those who read the published record and read the same by now,
 * as what was acknowledged before isn't shared with them. `published`: as they read it; null: they don't.
 */
export const canAcknowledge = (it: Standing, published: Standing | null): boolean =>
  it.state === 'open' || (published !== null && published.state === 'open' && readTheSame(it, published))

/** Why an exception can't be acknowledged as it was read; empty means it can. `seen` is the degree that was read. */
export function acknowledgeBlockers(
  found: Standing | null,
  seen: number,
  published: Standing | null,
): Blocker[] {
  if (!found)
    return [{ code: 'ended', message: 'This isn’t an exception any more: there is nothing to acknowledge' }]
  if (found.degree > seen)
    return [{ code: 'worse', message: 'This has become worse since you read it: look at it again' }]
  return canAcknowledge(found, published)
    ? []
    : [{ code: 'acknowledged', message: 'This is acknowledged already, and nothing about it is new since' }]
}
