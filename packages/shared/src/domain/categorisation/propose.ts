import type { Blocker } from '../../contracts/common.ts'
import type { CategorisationStatus } from './status.ts'

/** Why a category cannot be proposed now; empty means it can. Once with the board, only its return opens it again. */
export const proposeBlockers = (status: CategorisationStatus): readonly Blocker[] => inTheWay[status]

const inTheWay: Record<CategorisationStatus, readonly Blocker[]> = {
  'self-assessing': [],
  proposed: [],
  'awaiting-decision': [
    { code: 'with-the-board', message: 'The board has the proposal; it can change once they send it back' },
  ],
  published: [{ code: 'published', message: 'The category is published; it changes with the next decision' }],
  closed: [{ code: 'closed', message: 'This was closed when the school left the trust' }],
}
