import { getScheme, getSchemeDraft, listSchemes } from '@sixfold/shared/contracts/schemes.ts'
import { queryFor } from '../../lib/query.ts'

/** Every version, the newest first. */
export const schemesQuery = queryFor(listSchemes, {})
/** One version; 0: Sixfold's own. */
export const schemeQuery = (number: number) => queryFor(getScheme, { params: { number: String(number) } })
/** For leaders alone. */
export const schemeDraftQuery = queryFor(getSchemeDraft, {})
