import { getTeam, listPartners } from '@sixfold/shared/contracts/givers.ts'
import { queryFor } from '../../lib/query.ts'

export const partnersQuery = queryFor(listPartners, {})

/** The team of the present academic year. */
export const teamQuery = queryFor(getTeam, { query: {} })
