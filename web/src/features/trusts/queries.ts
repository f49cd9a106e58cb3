import { getTrust } from '@sixfold/shared/contracts/trust.ts'
import { queryFor } from '../../lib/query.ts'

/** The trust and its settings. */
export const trustQuery = queryFor(getTrust, {})
