import type { Blocker } from '../../contracts/common.ts'

export type ReopenFacts = {
  status: 'open' | 'closed'
  /** The titles of priorities that went on from this cycle in a later one, by rank. */
  goneOn: readonly string[]
}

/**
 * Why a closed cycle can't be reopened; empty means it can. What went on in a later year is planned and moved there, and one
 * priority is never worked on in two cycles. A school has one cycle a year, so no other of this year can be open meanwhile.
 */
export function reopenBlockers({ status, goneOn }: ReopenFacts): Blocker[] {
  if (status === 'open') return [{ code: 'cycle-open', message: 'This cycle is open already' }]
  return goneOn.map((title) => ({
    code: 'priority-gone-on',
    message: `“${title}” went on in a later cycle, so this one stays closed: go on with it there`,
  }))
}
