import type { Blocker } from '../../contracts/common.ts'
import { notNow } from './life.ts'
import type { PairingStatus, Side } from './pairing.ts'

/**
 * Why a side can't judge the support now; empty means it can. It may say it anew, the newest counts, until both have judged it:
 * from then on each has read the other's.
 */
export const judgeBlockers = ({ status }: { status: PairingStatus }): Blocker[] =>
  status === 'completed'
    ? []
    : [
        status === 'active' || status === 'paused'
          ? { code: 'not-completed', message: 'It is judged once it is completed' }
          : notNow[status],
      ]

/** Both schools have judged it, each apart from the other. */
export const isEvaluated = (judged: Record<Side, boolean>): boolean => judged.giver && judged.receiver
