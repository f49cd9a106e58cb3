import { getCycleModel } from '@sixfold/shared/contracts/cycle-model.ts'
import { queryFor } from '../../lib/query.ts'

/** The six steps in the trust's own words. Apart from what the trust sets besides, since every page needs it. */
export const cycleModelQuery = queryFor(getCycleModel, {})
