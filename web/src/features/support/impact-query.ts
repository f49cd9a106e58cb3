import { getSupportImpact } from '@sixfold/shared/contracts/support-impact.ts'
import { queryFor } from '../../lib/query.ts'

export const impactQuery = queryFor(getSupportImpact, {})
