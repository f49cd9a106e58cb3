import type { Blocker } from '../../contracts/common.ts'
import { schemeChanges } from './scheme-changes.ts'
import type { SchemeText } from '../categorisation/scheme.ts'

/** Why a draft can't become the next version; empty means it can. */
export function publishBlockers(draft: SchemeText | null, current: SchemeText): Blocker[] {
  if (draft === null) return [{ code: 'no-draft', message: 'There is no draft: change something first' }]
  return schemeChanges(current, draft).length === 0
    ? [{ code: 'nothing-differs', message: 'The draft says what the scheme says already' }]
    : []
}

/** Why a version can't be withdrawn; empty means it can. That rounds keep it is no reason: they go on with it. */
export const withdrawBlockers = (version: { number: number; withdrawn: unknown }): Blocker[] =>
  version.withdrawn === null
    ? []
    : [{ code: 'withdrawn', message: `Version ${version.number} is withdrawn already` }]
