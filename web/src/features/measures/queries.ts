import { listMeasures } from '@sixfold/shared/contracts/measures.ts'
import { queryFor } from '../../lib/query.ts'

/** A priority's measures with milestones, observations and where they stand. */
export const measuresQuery = (priorityId: string) => queryFor(listMeasures, { query: { priorityId } })
