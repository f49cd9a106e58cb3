import { listHeads } from '@sixfold/shared/contracts/heads.ts'
import { queryFor } from '../../lib/query.ts'

/** Who heads a school, and who of them replies; not for a school that one sees as a peer. */
export const headsQuery = (schoolId: string) => queryFor(listHeads, { params: { schoolId } })
