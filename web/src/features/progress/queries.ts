import { listImpactJudgements } from '@sixfold/shared/contracts/impact.ts'
import { listUnopenedUpdates, listUpdates } from '@sixfold/shared/contracts/updates.ts'
import { queryFor } from '../../lib/query.ts'

/** A priority's updates, the newest first: as many as one answer holds, years of them. */
export const updatesQuery = (priorityId: string) =>
  queryFor(listUpdates, { params: { priorityId }, query: { limit: 200 } })

/** What the person asking hasn't opened yet, the latest sent first. */
export const unopenedQuery = queryFor(listUnopenedUpdates, { query: { limit: 10 } })

export const judgementsQuery = (priorityId: string) =>
  queryFor(listImpactJudgements, { params: { priorityId } })
