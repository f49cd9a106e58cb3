import { getCycleModel, getTrust } from '@sixfold/shared/contracts/trust.ts'
import { queryFor } from '../../lib/query.ts'

/** The trust and its settings. */
export const trustQuery = queryFor(getTrust, {})

/** The six steps in the trust's own words. */
export const cycleModelQuery = queryFor(getCycleModel, {})
