import { getCurrentScheme } from '@sixfold/shared/contracts/current-scheme.ts'
import { queryFor } from '../../lib/query.ts'

/** The scheme that holds now. Apart from the others, since every page needs it. */
export const currentSchemeQuery = queryFor(getCurrentScheme, {})
