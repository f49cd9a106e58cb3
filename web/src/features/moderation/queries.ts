import { getModerationGrid } from '@sixfold/shared/contracts/moderation-grid.ts'
import { queryFor } from '../../lib/query.ts'

/** A round's schools side by side. A trust has fewer than two hundred, so one page holds them. */
export const gridQuery = (roundId: string) =>
  queryFor(getModerationGrid, { params: { roundId }, query: { limit: 200 } })
